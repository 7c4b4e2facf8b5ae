package org.puriq.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.puriq.task.Fixtures.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.base.Recorded;
import org.puriq.definition.CountryPacks;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.Omission;
import org.puriq.study.Study;
import org.puriq.task.Fixtures;
import org.puriq.task.Workspace;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;

/** A77: a reader who knows the papers finds each of B1-B137 and N1-N113 in the system or in a stated list of what was left out. */
class CoverageTest {
    private static final double MOST_LEFT_OUT = 0.05;

    @TempDir
    Path folder;

    @Test
    void everyEntryOfBarkerIsInTheStudyOrStatedAsLeftOut() {
        holds("huancavelica-2005", Stream.concat(numbered("B", 1, 137), Stream.of("B48a", "B91a")).toList());
    }

    @Test
    void everyEntryOfNijenhuisIsInTheStudyOrStatedAsLeftOut() {
        holds("bolivia-2009", Stream.concat(numbered("N", 1, 113), Stream.of("N52a")).toList());
    }

    /** The contradictions, holes and traps of the catalogue, each with the study that it belongs to. */
    @Test
    void everyContradictionOfTheCatalogueIsInItsStudy() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            assertThat(contradictions(workspace, "huancavelica-2005")).containsAll(Stream.concat(numbered("D", 1, 12), numbered("D", 24, 28)).toList());
            assertThat(contradictions(workspace, "bolivia-2009")).containsAll(Stream.concat(numbered("D", 13, 24), Stream.of("D26")).toList());
        }
    }

    @Test
    void theCommittedCoverageIsWhatTheDataSay() throws IOException {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            String said = CoverageDocument.of(workspace.studies());
            Path now = Fixtures.root().resolve("workbench/target/docs/coverage.md");
            Files.createDirectories(now.getParent());
            Files.writeString(now, said);
            assertThat(Fixtures.root().resolve("docs/coverage.md")).content().as("If the change is meant, copy " + now).isEqualTo(said);
        }
    }

    /** Every figure that the catalogue lists of the two papers stands in a record of its entry: printed, normalised, quoted or told. */
    @Test
    void everyFigureOfTheCatalogueStandsInARecordOfItsEntry() throws IOException {
        Path catalogue = Fixtures.root().resolve("../shared/design/catalogue.md");
        assumeTrue(Files.exists(catalogue), "The catalogue is not beside the project; the figures of the entries are not compared.");
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            List<String> missing = new ArrayList<>();
            figures(Files.readString(catalogue), "### 2A.4", "### 2A.5", "B").forEach((entry, figures) -> compare(workspace, "huancavelica-2005", entry, figures, missing));
            figures(Files.readString(catalogue), "### 2B.3", "### 2B.4", "N").forEach((entry, figures) -> compare(workspace, "bolivia-2009", entry, figures, missing));
            assertThat(missing).isEmpty();
        }
    }

    private void holds(String study, List<String> entries) {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            Study known = sound(workspace.study(study));
            Set<String> answered = CoverageDocument.entries(known).keySet();
            Set<String> leftOut = new LinkedHashSet<>();
            known.all(Omission.class).forEach(each -> leftOut.add(each.id()));
            assertThat(entries).allMatch(each -> answered.contains(each) || leftOut.contains(each.toLowerCase(java.util.Locale.ROOT)));
            assertThat(leftOut.size()).isLessThanOrEqualTo((int) (MOST_LEFT_OUT * entries.size()));
        }
    }

    private static Set<String> contradictions(Workspace workspace, String study) {
        Set<String> found = new LinkedHashSet<>();
        sound(workspace.study(study)).contradictions().forEach(each -> found.addAll(each.references()));
        return found;
    }

    private static Stream<String> numbered(String letter, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> letter + number);
    }

    /** The numbers of each entry of a section, without references to lines, footnotes and what the catalogue itself derived. */
    private static Map<String, Set<String>> figures(String catalogue, String from, String to, String letter) {
        String section = catalogue.substring(catalogue.indexOf(from), catalogue.indexOf(to));
        Map<String, Set<String>> figures = new LinkedHashMap<>();
        Matcher entry = Pattern.compile("\\*\\*(" + letter + "\\d+a?)\\*\\*(.*?)(?=\\*\\*" + letter + "\\d|\\z)", Pattern.DOTALL).matcher(section);
        while (entry.find()) {
            String text = entry.group(2).replace("3/4", "0.75").replaceAll("(?s)#{3}.*", "").replaceAll("\\(?\\*?\\[derived.*?(\\)|;|$)", " ").replaceAll("\\b(L|fn |footnote )\\d+(, ?L?\\d+)*(-\\d+)?", " ").replaceAll("\\([A-Z][a-z]+[^)]*\\d{4}[^)]*\\)", " ").replaceAll("2D(-\\d+)?|Table \\d|App\\. \\w|N fn", " ");
            Set<String> numbers = new LinkedHashSet<>();
            Matcher number = Pattern.compile("(?<![\\w.])\\d+(,\\d{3})*(\\.\\d+)?(?![\\w])").matcher(text);
            while (number.find()) {
                numbers.add(number.group().replace(",", ""));
            }
            figures.put(entry.group(1), numbers);
        }
        return figures;
    }

    private static void compare(Workspace workspace, String study, String entry, Set<String> figures, List<String> missing) {
        Study known = sound(workspace.study(study));
        var told = new StringBuilder();
        for (Table<?> table : StudyFormat.TABLES) {
            for (Recorded record : known.all(table.kind())) {
                if (record.references().contains(entry)) {
                    table.cellsOf(record).texts().values().forEach(cell -> told.append(' ').append(cell));
                }
            }
        }
        var phrases = new Phrases(known, new Texts(Language.ENGLISH, new CountryPacks(Path.of("none")).of(CountryPacks.NEUTRAL)));
        known.evidence().statements().stream().filter(each -> each.formula().isPresent() && each.references().contains(entry))
                .forEach(each -> told.append(' ').append(phrases.value(each).replace("\u202f", "")));
        String all = told.toString().replaceAll("(?<=\\d),(?=\\d{3})", "");
        figures.stream().filter(figure -> !Pattern.compile("(?<!\\d)" + Pattern.quote(figure) + "(?!\\d)").matcher(all).find())
                .forEach(figure -> missing.add(entry + ": " + figure));
    }
}
