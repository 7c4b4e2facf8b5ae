package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.Terminal.Answer;
import tools.jackson.databind.json.JsonMapper;

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

    /** Without ages: the method that the hindcast recommends, so that no two commands give another number of the same people. */
    @Test
    void withoutAgesItSaysWhatIsMissingAndGivesTheTotalOfTheRecommendedMethod() {
        Answer answer = terminal.types("outlook", "project", "pe", "Manta", "--to", "2030", "--lang", "en");
        assertThat(answer.code()).isZero();
        assertThat(answer.out().replaceAll("\\s+", " ")).contains("Missing: people by age and sex", "Rule: with ages, cohorts", "fitted to other countries' censuses", "puriq outlook hindcast", "puriq outlook loses")
                .doesNotContain("Cohort-component", "Born");
        assertThat(answer.err()).doesNotContain("need ages");
        assertThat(terminal.types("outlook", "project", "pe", "Manta", "--to", "2030", "--scenario", "closed", "--lang", "en").err()).contains("need ages");
    }

    @Test
    void projectHindcastAndLosesGiveTheSamePeople() {
        Answer project = terminal.types("outlook", "project", "--of", "090110", "--to", "2025", "--lang", "en", "--format", "csv");
        var hindcast = StreamSupport.stream(JsonMapper.shared().readTree(terminal.types("outlook", "hindcast", "--country", "pe", "--to", "2025", "--format", "json").result()).get("forecasts").spliterator(), false)
                .filter(each -> each.get("code").asString().equals("090110") && each.get("method").asString().equals("puriq")).findFirst().orElseThrow();
        assertThat(List.of(project.column("Median").getLast(), project.column("80 % from").getLast(), project.column("80 % to").getLast()))
                .isEqualTo(Stream.of("median", "lo80", "hi80").map(each -> hindcast.get(each).asString()).toList());
        assertThat(project.column("Median").getFirst()).isEqualTo("953");
        var after = JsonMapper.shared().readTree(terminal.types("outlook", "loses", "pe", "Manta", "--format", "json").result()).get("loss").get("people_after");
        String sentence = terminal.types("outlook", "project", "pe", "090110", "--to", "2025", "--lang", "en").out().replaceAll("\\s+", " ");
        assertThat(sentence).contains("in 2025 there will be about %s, and in 80 of 100 futures between %s and %s.".formatted(after.get("median").asString(), after.get("low").asString(), after.get("high").asString()));
    }

    /** A department is the sum of its districts, future by future; its range is narrower than all of theirs together. */
    @Test
    void aDepartmentIsWhatItsDistrictsAreTogether() {
        List<String> department = terminal.types("outlook", "project", "--of", "09", "--to", "2025", "--format", "csv").rows().getLast();
        List<List<String>> districts = terminal.types("outlook", "hindcast", "--country", "pe", "--to", "2025", "--format", "csv").rows().stream().filter(row -> row.getFirst().startsWith("09") && row.get(2).equals("puriq")).toList();
        long low = districts.stream().mapToLong(row -> Long.parseLong(row.get(4))).sum();
        long high = districts.stream().mapToLong(row -> Long.parseLong(row.get(5))).sum();
        assertThat(Long.parseLong(department.get(2))).isGreaterThan(low);
        assertThat(Long.parseLong(department.get(3))).isLessThan(high);
        assertThat(Long.parseLong(department.get(1))).isBetween(low, high);
    }

    @Test
    void thePlaceIsToldByCountryAndNameOrByItsCode() {
        String byCode = terminal.types("outlook", "project", "--of", "031401", "--country", "bo", "--to", "2024", "--format", "csv").result();
        assertThat(terminal.types("outlook", "project", "bo", "Punata", "--to", "2024", "--format", "csv").result()).isEqualTo(byCode);
        assertThat(terminal.types("outlook", "project", "bo", "--to", "2024", "--lang", "en").err()).contains("Tell the place once");
        assertThat(terminal.types("outlook", "project", "bo", "Punata", "--of", "031401", "--to", "2024", "--lang", "en").err()).contains("Tell the place once");
        assertThat(terminal.types("outlook", "project", "pe", "90110", "--to", "2024", "--lang", "en").err()).contains("090110");
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
