package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.Terminal.Answer;

/** {@code puriq outlook project}: a place ahead by age and sex, with what it rests on; without ages, the total alone. */
class ProjectCommandTest {
    @TempDir
    static Path home = Path.of("");
    private static Terminal terminal = new Terminal(home);

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    /** A village of 1,000, as many of every age to 79; nobody is older. */
    private static Path ages(String head, String last, int persons) throws IOException {
        var rows = new StringBuilder(head + "\n");
        for (int age = 0; age < 80; age += 5) {
            rows.append("090110,%d-%d,%d,%d\n".formatted(age, age + 4, persons, persons));
        }
        Path file = Files.createTempDirectory(home, "ages").resolve("ages.csv");
        return Files.writeString(file, rows + last + "\n");
    }

    private static Answer project(Path data, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("outlook", "project", "--data", data.toString(), "--of", "090110", "--to", "2030", "--year", "2017", "--futures", "50", "--format", "csv", "--lang", "en"));
        words.addAll(List.of(more));
        return terminal.types(words.toArray(String[]::new));
    }

    private static List<Long> numbers(Answer answer, String column) {
        return answer.column(column).stream().filter(each -> !each.isEmpty()).map(Long::valueOf).toList();
    }

    @Test
    void theAccountOfEveryYearAddsUpToTheLastPersonAndSoDoTheAges() throws IOException {
        Answer answer = project(ages("code,age,women,men", "090110,80+,0,0", 30));
        List<Long> people = numbers(answer, "People at the year’s end");
        assertThat(people).hasSize(13);
        List<Long> born = numbers(answer, "Born");
        List<Long> die = numbers(answer, "Die");
        List<Long> come = numbers(answer, "Come");
        List<Long> leave = numbers(answer, "Leave");
        long before = 960;
        for (int year = 0; year < 13; year++) {
            before += born.get(year) - die.get(year) + come.get(year) - leave.get(year);
            assertThat(people.get(year)).isEqualTo(before);
        }
        List<List<Long>> groups = List.of("0 to 14", "15 to 29", "30 to 59", "60 and over").stream().map(each -> numbers(answer, each)).toList();
        IntStream.range(0, 13).forEach(year -> assertThat(groups.stream().mapToLong(each -> each.get(year)).sum()).isEqualTo(people.get(year)));
    }

    @Test
    void whereNobodyMovesNobodyComesAndNobodyLeaves() throws IOException {
        Answer closed = project(ages("code,age,women,men", "090110,80+,5,5", 30), "--scenario", "closed");
        assertThat(numbers(closed, "Come")).containsOnly(0L);
        assertThat(numbers(closed, "Leave")).containsOnly(0L);
        Answer now = project(ages("code,age,women,men", "090110,80+,5,5", 30));
        Answer twice = project(ages("code,age,women,men", "090110,80+,5,5", 30), "--scenario", "twice-leave");
        assertThat(numbers(twice, "Leave").getFirst()).isBetween(numbers(now, "Leave").getFirst() * 19 / 10, numbers(now, "Leave").getFirst() * 21 / 10);
        Answer back = project(ages("code,age,women,men", "090110,80+,5,5", 30), "--scenario", "tenth-returns");
        assertThat(numbers(back, "Come").getFirst()).isGreaterThan(numbers(now, "Come").getFirst());
    }

    @Test
    void theSameQuestionGivesTheSameAnswer() throws IOException {
        Path data = ages("code,age,women,men", "090110,80+,1,2", 30);
        assertThat(project(data).out()).isEqualTo(project(data).out());
    }

    @Test
    void withoutAgesItSaysWhatIsMissingAndGivesTheTotalByItsRule() {
        Answer answer = terminal.types("outlook", "project", "--of", "090110", "--to", "2030", "--lang", "en");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Missing: people by age and sex", "Rule without ages", "2007", "2017").doesNotContain("Cohort-component");
        assertThat(answer.out().replaceAll("\\s+", " ")).contains("simple continuation without an interval", "puriq outlook loses");
        assertThat(answer.out()).doesNotContain("Born");
    }

    @Test
    void badInputGetsASentence() throws IOException {
        Path negative = ages("code,age,women,men", "090110,80+,-3,0", 30);
        assertThat(project(negative).err()).contains("ages.csv, line 18", "fewer than no people");
        assertThat(project(ages("code,age,women,men", "090110,eighty,1,0", 30)).err()).contains("“eighty” is no age");
        assertThat(project(ages("place,years,women,men", "090110,80+,1,0", 30)).err()).contains("No recipe fits");
        assertThat(project(ages("code,age,women,men", "090110,80+,0,0", 0)).err()).contains("nobody of Manta");
        Path sound = ages("code,age,women,men", "090110,80+,0,0", 30);
        assertThat(terminal.types("outlook", "project", "--data", sound.toString(), "--of", "90110", "--to", "2030", "--year", "2017", "--lang", "en").err()).contains("leading zero", "090110");
        assertThat(terminal.types("outlook", "project", "--data", sound.toString(), "--of", "090110", "--to", "2010", "--year", "2017", "--lang", "en").err()).contains("2018 to 2070");
        assertThat(project(sound, "--scenario", "double").err()).contains("twice-leave");
        assertThat(project(sound, "--children", "nine").err()).contains("Write a number from 0 to 5");
        assertThat(terminal.types("outlook", "project", "--data", sound.toString(), "--of", "090110", "--to", "2030", "--lang", "en").err()).contains("--year");
    }
}
