package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.Terminal.Answer;

/**
 * {@code puriq outlook together}: the districts of a province ahead with the moves between them (Part 4, item 3: "cohort-component by age and
 * sex with origin-destination … migration, closed accounts (people conserved to the last one), consistent with a higher total when wished").
 */
class TogetherCommandTest {
    /** Castrovirreyna in Huancavelica. */
    private static final String PROVINCE = "0904";
    private static final List<String> DISTRICTS = IntStream.rangeClosed(1, 13).mapToObj("0904%02d"::formatted).toList();

    @TempDir
    static Path home = Path.of("");
    private static Terminal terminal = new Terminal(home);

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(Files.createTempDirectory(home, "together").resolve(name), text);
    }

    /** Each district with ten women and ten men more of every age group than the one before. */
    private static Path ages(int districts) throws IOException {
        var rows = new StringBuilder("code,age,women,men\n");
        for (int at = 0; at < districts; at++) {
            for (int age = 0; age < 80; age += 5) {
                rows.append("%s,%d-%d,%d,%d\n".formatted(DISTRICTS.get(at), age, age + 4, 10 + at, 10 + at));
            }
            rows.append("%s,80+,2,1\n".formatted(DISTRICTS.get(at)));
        }
        return file("ages.csv", rows.toString());
    }

    private static Answer together(Path ages, String... more) {
        List<String> words = new ArrayList<>(List.of("outlook", "together", "--data", ages.toString(), "--within", PROVINCE, "--to", "2027", "--year", "2017", "--futures", "20", "--lang", "en", "--format", "csv"));
        words.addAll(List.of(more));
        return terminal.types(words.toArray(String[]::new));
    }

    private static List<Long> numbers(Answer answer, String column) {
        return answer.column(column).stream().map(each -> each.isEmpty() ? 0 : Long.parseLong(each)).toList();
    }

    @Test
    void peopleAreConservedToTheLastOneInEveryPlaceAndBetweenThem() throws IOException {
        Answer answer = together(ages(13));
        assertThat(answer.code()).isZero();
        List<String> years = answer.column("Year");
        assertThat(years).hasSize(14 * 11);
        List<Long> came = numbers(answer, "Come");
        List<Long> left = numbers(answer, "Leave");
        List<Long> people = numbers(answer, "People at the year’s end");
        List<Long> born = numbers(answer, "Born");
        List<Long> died = numbers(answer, "Die");
        for (int year = 2018; year <= 2027; year++) {
            String now = String.valueOf(year);
            List<Integer> rows = IntStream.range(0, years.size()).filter(at -> years.get(at).equals(now)).boxed().toList();
            assertThat(rows.stream().mapToLong(came::get).sum()).isPositive().isEqualTo(rows.stream().mapToLong(left::get).sum());
            if (year > 2018) {
                rows.forEach(at -> assertThat(people.get(at)).isEqualTo(people.get(at - 1) + born.get(at) - died.get(at) + came.get(at) - left.get(at)));
            }
        }
        assertThat(answer.column("Place")).last().isEqualTo("Rest of the country");
    }

    @Test
    void thePlacesComeToAHigherTotalWhenWished() throws IOException {
        var rows = new StringBuilder("año,personas\n");
        IntStream.rangeClosed(2018, 2027).forEach(year -> rows.append("%d,%d\n".formatted(year, 4000 - 10 * (year - 2017))));
        Answer answer = together(ages(13), "--total", file("totals.csv", rows.toString()).toString());
        assertThat(answer.code()).isZero();
        List<String> years = answer.column("Year");
        List<String> codes = answer.column("Code");
        List<Long> people = numbers(answer, "People at the year’s end");
        long sum = IntStream.range(0, years.size()).filter(at -> years.get(at).equals("2027") && !codes.get(at).isEmpty()).mapToLong(people::get).sum();
        assertThat(sum).isBetween(3893L, 3907L);      // each of the thirteen is rounded on its own
    }

    @Test
    void theRecommendedTotalIsTheOneOfTheProvince() throws IOException {
        assertThat(together(ages(13), "--total", "recommended").code()).isZero();
        Answer other = together(ages(13), "--total", "recommended", "--year", "2012");
        assertThat(other.code()).isNotZero();
    }

    @Test
    void withoutATableOfMovesItSaysWhatIsNotKnown() throws IOException {
        assertThat(together(ages(13)).err()).contains("only the leading destinations are known").contains("--moves");
    }

    @Test
    void badInputGetsASentence() throws IOException {
        assertThat(together(ages(12)).err()).contains("Ages are missing for 1 of 13 places of Castrovirreyna");
        assertThat(together(ages(13), "--level", "village").err()).contains("no places of the level “village”");
        assertThat(together(ages(13), "--total", file("t.csv", "year,persons\n2018,4000\n2018,-1\n").toString()).err()).contains("“2018 -1” is not a year and a number of persons");
        assertThat(together(ages(13), "--total", file("t.csv", "year,persons\n2018,4000\n").toString()).err()).contains("Years are missing: 2019").contains("from 2018 to 2027");
        assertThat(together(ages(13), "--total", file("t.csv", "a,b\n1,2\n").toString()).err()).contains("no table with the columns year and persons");
        assertThat(terminal.types("outlook", "together", "--data", ages(13).toString(), "--within", "0999", "--to", "2027", "--year", "2017", "--lang", "en").err()).contains("0999");
        assertThat(terminal.types("outlook", "together", "--data", ages(13).toString(), "--within", "09", "--to", "2060", "--year", "2017", "--futures", "10000", "--lang", "en").err()).contains("more than the memory");
    }
}
