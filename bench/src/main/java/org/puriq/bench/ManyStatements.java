package org.puriq.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A package of as many statements as a large study has, of 2,000 places and 50 attributes; 25 MB for 100,000 statements. */
final class ManyStatements {
    private static final int PLACES = 2_000;
    private static final int ATTRIBUTES = 50;

    private ManyStatements() {}

    static Path write(Path folder, int statements) throws IOException {
        Files.writeString(folder.resolve("study.csv"), "id,title_es,title_en,country\nmany,Muchas,Many,pe\n");
        Files.writeString(folder.resolve("levels.csv"), "id,rank,name_es\ncommunity,1,Comunidad\n");
        Files.writeString(folder.resolve("units.csv"), "id,name_es,dimension\npersons,personas,people\n");
        Files.writeString(folder.resolve("sources.csv"), "id,kind,title\ncenso,census,Censo\n");
        try (Writer places = Files.newBufferedWriter(folder.resolve("places.csv"))) {
            places.write("id,name,level\n");
            for (int at = 0; at < PLACES; at++) {
                places.write("p-%d,Comunidad %d,community\n".formatted(at, at));
            }
        }
        try (Writer attributes = Files.newBufferedWriter(folder.resolve("attributes.csv"))) {
            attributes.write("id,name_es,kind,units,minimum\n");
            for (int at = 0; at < ATTRIBUTES; at++) {
                attributes.write("a-%d,Atributo %d,number,persons,0\n".formatted(at, at));
            }
        }
        statements(folder, statements);
        return folder;
    }

    private static void statements(Path folder, int count) throws IOException {
        var random = new Random(1);
        try (Writer statements = Files.newBufferedWriter(folder.resolve("statements.csv"))) {
            statements.write("id,places,attribute,printed,value,unit,qualifier,start,end,source,locator,quote,basis,note_es,note_en,refs\n");
            for (int at = 0; at < count; at++) {
                int people = random.nextInt(100_000);
                statements.write("s-%d,p-%d,a-%d,aprox. %d personas,%d,persons,approximately,2005-06,2005-08,censo,\"Cuadro %d, fila %d\","
                        .formatted(at, at % PLACES, at / PLACES % ATTRIBUTES, people, people, at % 97, at));
                statements.write("\"Según el censo, en la comunidad vivían %d personas aquel año.\",reported,Nota sobre la fila %d,Note on row %d,B%d\n"
                        .formatted(people, at, at, at % 137));
            }
        }
    }
}
