package org.puriq.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** A study of three places that a test can spoil in one cell: each file as text, by its name. */
final class SmallStudy {
    static final String ID = "kilka";

    private SmallStudy() {}

    static SequencedMap<String, String> files() {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put("study.csv", "id,title_es,country\nkilka,Estudio de Kilka,bo\n");
        files.put("levels.csv", "id,rank,name_es\nmunicipality,1,Municipio\ncommunity,2,Comunidad\n");
        files.put("code-schemes.csv", "id,name,digits\nine,Código INE,6\n");
        files.put("places.csv", "id,name,level,parent\nkilka,Kilka,municipality,\nmanta,Manta,community,kilka\nccollpa,Ccollpa,community,kilka\n");
        files.put("sources.csv", "id,kind,title\ncenso,census,Censo 2005\n");
        files.put("place-codes.csv", "id,place,scheme,code\ncode-kilka,kilka,ine,010203\n");
        files.put("scales.csv", "id,name_es,ordered\ngroup,Grupos,no\nlevel,Nivel,yes\n");
        files.put("categories.csv", "id,scale,rank,name_es\nyouth,group,1,Jóvenes\nhigh,level,1,Alto\nlow,level,2,Bajo\n");
        files.put("units.csv", "id,name_es,dimension\npersons,personas,people\nfamilies,familias,families\npercent,por ciento,share\n");
        files.put("attributes.csv", """
                id,name_es,kind,units,scale,minimum,maximum
                population,Población,number,persons,,0,
                share,Porcentaje,number,percent,,0,100
                migration,Migración,category,,level,,
                school,Escuela,yesno,,,,
                remark,Observación,text,,,,
                """);
        files.put("statements.csv", """
                id,places,attribute,printed,value,unit,source,basis
                kilka-population,kilka,population,"1.234",1234,persons,censo,reported
                manta-population,manta,population,400 personas,400,persons,censo,reported
                manta-share,manta,share,12.5 %,12.5,percent,censo,reported
                manta-migration,manta,migration,alto,high,,censo,reported
                manta-school,manta,school,sí,yes,,censo,reported
                manta-remark,manta,remark,"dos
                líneas","dos, líneas",,censo,reported
                """);
        files.put("flows.csv", "id,origins,destinations,printed,value,unit,measure,start,end,basis\nmanta-kilka,manta,kilka,30,30,persons,moves,2004,2005,reported\n");
        return files;
    }

    /** The small study with a row more at the end of a file, or with a file of its own. */
    static SequencedMap<String, String> with(String file, String row) {
        SequencedMap<String, String> files = files();
        files.merge(file, row + "\n", String::concat);
        return files;
    }

    static Path write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        return folder;
    }

    /** A workspace in which the small study is. */
    static Workspace workspace(Path folder) throws IOException {
        Workspace workspace = Fixtures.workspace(folder.resolve("home"));
        Fixtures.sound(new ImportStudy(workspace).asNewStudy(write(folder.resolve("small"), files())));
        return workspace;
    }

    /** The whole study as its package says it: what must not change when something is refused. */
    static Map<String, String> exported(Workspace workspace, String id, Path folder) throws IOException {
        Path target = Files.createTempDirectory(Files.createDirectories(folder), "export").resolve("package");
        Fixtures.sound(new ExportStudy(workspace).to(id, target, false));
        return contents(target);
    }

    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                contents.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return contents;
    }
}
