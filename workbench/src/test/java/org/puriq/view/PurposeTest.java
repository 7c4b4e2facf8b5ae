package org.puriq.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.community.Comparison;
import org.puriq.study.Study;
import org.puriq.table.Sheet;
import org.puriq.task.EditStudy;
import org.puriq.task.Fixtures;
import org.puriq.task.ImportStudy;
import org.puriq.task.Workspace;

/** The program knows records by what they are for, never by what a study calls them: under other names a study shows the same. */
class PurposeTest {
    private static final Map<String, String> RENAMED = Map.of("responses", "inventario", "rates", "tasas", "communities", "pueblos", "return-migration", "la-vuelta",
            "flow-responses", "lo-que-se-hace", "printed-municipality", "nombre-impreso", "printed-village", "aldea-impresa", "migration-level", "cuanto");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aStudyWithOtherIdentitiesShowsTheSame() throws IOException {
        for (String id : List.of("bolivia-2009", "huancavelica-2005")) {
            try (Workspace shipped = Fixtures.withStudies(folder.resolve(id + "-a")); Workspace other = Fixtures.workspace(folder.resolve(id + "-b"))) {
                Fixtures.sound(new ImportStudy(other).asNewStudy(renamed(id)));
                Study known = Fixtures.sound(shipped.study(id));
                Study called = Fixtures.sound(other.study(id));
                for (View view : Views.of(known)) {
                    View same = Views.find(called, RENAMED.getOrDefault(view.name(), view.name())).orElseThrow();
                    assertThat(same.stage()).as(view.name()).isEqualTo(view.stage());
                    assertThat(same.lead(request(other, called))).isEqualTo(view.lead(request(shipped, known)));
                    assertThat(cells(same.sheet(request(other, called)))).as(id + " " + view.name()).isEqualTo(cells(view.sheet(request(shipped, known))));
                }
            }
        }
    }

    @Test
    void anUnknownPurposeIsRefusedWithASentence() {
        try (Workspace workspace = Fixtures.withStudies(folder.resolve("refused"))) {
            for (List<String> each : List.of(List.of("comparisons", "responses", "respnses", "responses"), List.of("attributes", "flow-responses", "flow-respons", "flow-response"),
                    List.of("categories", "return-migration", "retrn", "return"))) {
                var problems = Fixtures.faulty(new EditStudy(workspace).change("bolivia-2009", each.get(0), each.get(1), Map.of("purpose", each.get(2))));
                assertThat(workspace.texts(Language.ENGLISH).sentence(problems.getFirst())).contains("“" + each.get(2) + "” is none of the words", "“" + each.get(3) + "”");
            }
        }
    }

    @Test
    void aComparisonWithoutAPurposeComparesPlaces() {
        try (Workspace workspace = Fixtures.withStudies(folder.resolve("c"))) {
            Study study = Fixtures.sound(workspace.study("huancavelica-2005"));
            assertThat(study.comparisonsAbout(Comparison.PLACES)).extracting(Comparison::id).containsExactly("communities");
            assertThat(study.comparisonsAbout(Comparison.RATES)).extracting(Comparison::id).containsExactly("rates");
            assertThat(new Comparison("x", "", org.puriq.base.Wording.NONE, java.util.Optional.empty(), "", "", "", List.of()).isAbout(Comparison.PLACES)).isTrue();
        }
    }

    private static List<String> cells(Sheet sheet) {
        return sheet.rows().stream().map(row -> row.section() + " | " + row.cells().stream().map(each -> each.plain()).toList()).toList();
    }

    private static Request request(Workspace workspace, Study study) {
        return new Request(study, workspace.texts(study, Language.SPANISH), Map.of());
    }

    /** The shipped study with identities renamed wherever they stand as the whole cell or an item of one. */
    private Path renamed(String id) throws IOException {
        Path target = folder.resolve(id + "-renamed");
        copy(id, target);
        for (Map.Entry<String, String> each : RENAMED.entrySet()) {
            Pattern cell = Pattern.compile("(?m)(?<=^|,)" + Pattern.quote(each.getKey()) + "(?=,|$)");
            Pattern item = Pattern.compile("(?m)(?<=^|[,: \"])" + Pattern.quote(each.getKey()) + "(?=[, \"]|$)");
            try (Stream<Path> files = Files.list(target)) {
                for (Path file : files.toList()) {
                    boolean comparison = String.valueOf(file.getFileName()).startsWith("comparison");
                    if (String.valueOf(file.getFileName()).equals("contradictions.csv")) {
                        Files.writeString(file, Files.readString(file).replaceAll("(?<=comparisons:)" + each.getKey() + "(?=[ ,])", each.getValue()));
                    }
                    boolean names = comparison || String.valueOf(file.getFileName()).equals("questions.csv") && !each.getKey().contains("-");
                    if (names || each.getKey().contains("-")) {
                        Files.writeString(file, (names ? cell : item).matcher(Files.readString(file)).replaceAll(each.getValue()));
                    }
                }
            }
        }
        Path comparisons = target.resolve("comparisons.csv");
        Files.writeString(comparisons, Files.readString(comparisons).replace(",tasas,B54", ",rates,B54").replace(",inventario,N82", ",responses,N82"));
        return target;
    }

    private static void copy(String id, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(Fixtures.shippedStudies().resolve(id))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }
}
