package org.puriq.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.text.Texts;

/** Counts that somebody brings for a country: whatever is wrong is said with its file and line; nothing is bent to fit. */
class CountryCountsReaderTest {
    private static final String PLACES = """
            code,name,level,within,ubigeo-reniec
            pe,Perú,country,,
            09,Huancavelica,department,pe,
            0901,Huancavelica,province,09,
            090110,Manta,district,0901,080111
            090116,Vilca,district,0901,080117
            """;
    private static final String COUNTS = "place,year,kind,source,persons\n";

    @TempDir
    Path folder;

    @BeforeEach
    void tables() throws IOException {
        write(CountryFiles.PLACES, PLACES);
        write(CountryFiles.SOURCES, "id,name_es,publisher,date\nc,Censo,INEI,2017\n");
        write(CountryFiles.COUNTS, COUNTS + "090110,2017,census,c,953\n090116,2017,census,c,1891\n");
    }

    private void write(String table, String text) throws IOException {
        Files.writeString(folder.resolve(table), text);
    }

    private Checked<CountryCountsReader.Read> read() {
        return CountryCountsReader.read("pe", CountryFiles.in(folder));
    }

    private List<String> told(String rows) throws IOException {
        write(CountryFiles.COUNTS, COUNTS + rows);
        return told(read());
    }

    private static List<String> told(Checked<?> checked) {
        var texts = new Texts(Language.ENGLISH, new CountryPacks(Path.of("none")).of("pe"));
        return checked.remarks().stream().map(each -> "%s %d: %s".formatted(Path.of(each.where().file()).getFileName(), each.where().line(), texts.sentence(each))).toList();
    }

    @Test
    void aProvinceHasTheSumOfItsDistricts() {
        assertThat(read()).isInstanceOfSatisfying(Checked.Sound.class, _ -> { });
        var counts = ((Checked.Sound<CountryCountsReader.Read>) read()).value().counts();
        assertThat(counts.census("0901", 2017)).hasValue(953 + 1891);
        assertThat(counts.census("pe", 2017)).hasValue(953 + 1891);
        assertThat(counts.share("090110", 2017)).hasValueSatisfying(share -> assertThat(share).isEqualTo(953.0 / 2844));
    }

    @Test
    void aCodeThatLostItsLeadingZeroIsRefusedAndTheRightOneNamed() throws IOException {
        assertThat(told("90110,2017,census,c,953\n"))
                .containsExactly("counts.csv 2: The code 90110 lacks its leading zero: 090110 is Manta. Save the column of codes as text.");
    }

    @Test
    void aCodeOfRenIecIsToldFromAnUnknownOneAndNeverReplacedSilently() throws IOException {
        assertThat(told("080111,2017,census,c,953\n"))
                .containsExactly("counts.csv 2: 080111 is the code of Manta in the scheme ubigeo-reniec; in this table the other code stands, 090110.");
        assertThat(told("990110,2017,census,c,953\n").getFirst()).startsWith("counts.csv 2: No place has the code 990110. The nearest is 090110.");
    }

    @Test
    void negativeCountsBrokenNumbersAndYearsAreRefusedAllAtOnce() throws IOException {
        assertThat(told("090110,2017,census,c,-953\n090116,17,census,c,1 891\n")).containsExactly(
                "counts.csv 2: -953 people cannot be: a population is zero or more.",
                "counts.csv 3: “17” is no year with four digits.",
                "counts.csv 3: “persons” holds a whole number of people without separators; it says “1 891”.");
    }

    @Test
    void aPopulationOfZeroIsDoubted() throws IOException {
        assertThat(told("090110,2017,census,c,0\n")).containsExactly("counts.csv 2: Manta would have zero inhabitants in 2017. If the figure is not known, take the row out.");
    }

    @Test
    void totalsThatDoNotAddUpAreToldWithTheDifference() throws IOException {
        assertThat(told("090110,2017,census,c,953\n090116,2017,census,c,1891\n0901,2017,census,c,2944\n"))
                .containsExactly("counts.csv 4: Huancavelica (0901), 2017: the total is 2944 and its parts add up to 2844; the difference is 100.");
    }

    /** The column c2007 of a published workbook: 501,883 for Huancavelica, which the census of 2007 counted as 454,797. */
    @Test
    void aProjectionTakenForACensusIsDoubtedByItsImplausibleChange() throws IOException {
        assertThat(told("09,2007,census,c,501883\n09,2017,census,c,347639\n")).contains("counts.csv 3: Huancavelica (09) would have gone from 501883 (2007) to 347639 (2017), "
                + "-3.6 per cent a year. A place of that size hardly ever changes so fast: is one of the two a projection, or did the borders change?");
        assertThat(told("09,2007,census,c,454797\n09,2017,census,c,347639\n")).isEmpty();
    }

    @Test
    void aYearWithTwoCensusFiguresIsRefusedWithTheirDifference() throws IOException {
        assertThat(told("09,2007,census,c,454797\n09,2007,census,c,501883\n"))
                .containsExactly("counts.csv 3: 09 has two figures of one kind for 2007: 454797 and 501883, a difference of 47086. Leave one.");
    }

    @Test
    void anUnknownKindSourceOrColumnIsNamedWithTheOneThatIsMeant() throws IOException {
        assertThat(told("090110,2017,censu,c,953\n")).containsExactly("counts.csv 2: “censu” is not known. Is “census” meant? It may be: census, projection, estimate.");
        assertThat(told("090110,2017,census,d,953\n").getFirst()).startsWith("counts.csv 2: No source is called “d”.");
        write(CountryFiles.COUNTS, "place,year,kind,source,person\n090110,2017,census,c,953\n");
        assertThat(told(read())).containsExactly("counts.csv 1: The column “persons” is missing. Is it the one called “person”?");
    }

    @Test
    void placesInACircleAreRefused() throws IOException {
        write(CountryFiles.PLACES, "code,name,level,within\na,A,province,b\nb,B,province,a\n");
        write(CountryFiles.COUNTS, COUNTS);
        assertThat(told(read()).getFirst()).isEqualTo("places.csv 2: A (a) would lie in itself. Look at the column within.");
    }

    /** A spreadsheet saves accents in an encoding of its own; pages must not break on it. */
    @Test
    void aTableInAnotherEncodingIsToldWithItsFile() throws IOException {
        Files.write(folder.resolve(CountryFiles.PLACES), PLACES.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(told(read()).getFirst()).startsWith("places.csv 0: The file is not in UTF-8.");
    }

    @Test
    void aCommaWithinANumberMovesTheCellsAndIsRefused() throws IOException {
        assertThat(told("090110,2017,census,c,1,741\n")).containsExactly("counts.csv 2: The row has 6 cells and the first row only 5. Maybe there is a separator too many, or quotation marks are missing.");
    }

    @Test
    void aPlaceTwiceInTheMovesAndRowsOfTwoCensusesAreRefused() throws IOException {
        String head = "place,from,to,source,stayed,under,abroad_in,roughly_in,unknown_in,out,out_leading,out_other_level,in,in_leading,in_other_level,abroad\n";
        var counts = ((Checked.Sound<CountryCountsReader.Read>) read()).value().counts();
        write(CountryFiles.MOVES, head + "090110,2012,2017,c,844,88,0,1,0,231,,,20,,,\n090110,2012,2017,c,844,88,0,1,0,231,,,20,,,\n");
        assertThat(told(CountryMovesReader.read(counts, CountryFiles.in(folder))).getFirst()).startsWith("moves.csv 3: ").contains("090110", "Manta");
        write(CountryFiles.MOVES, head + "090110,2012,2017,c,844,88,0,1,0,231,,,20,,,\n090116,2002,2007,c,5,0,0,0,0,3,,,2,,,\n");
        assertThat(told(CountryMovesReader.read(counts, CountryFiles.in(folder))).getFirst()).startsWith("moves.csv 3: The row is of 2002-2007 c and the first one of 2012-2017 c.");
    }

    @Test
    void movesThatDoNotAddUpToTheCensusAreToldWithTheDifference() throws IOException {
        write(CountryFiles.MOVES, "place,from,to,source,stayed,under,abroad_in,roughly_in,unknown_in,out,out_leading,out_other_level,in,in_leading,in_other_level,abroad\n"
                + "090110,2012,2017,c,844,78,0,1,0,231,090116 6,0901 24,20,,0901 16,\n");
        var counts = ((Checked.Sound<CountryCountsReader.Read>) read()).value().counts();
        assertThat(told(CountryMovesReader.read(counts, CountryFiles.in(folder))))
                .containsExactly("moves.csv 2: In 090110 953 people were counted and the answers add up to 943; the difference is 10.");
    }

    @Test
    void theShippedTablesAreSoundAndWhatIsOddInThemIsKnown() {
        for (String country : List.of("pe", "bo")) {
            Checked<CountryCountsReader.Read> read = CountryCountsReader.read(country, CountryFiles.shipped(country));
            assertThat(read).as(() -> String.join("\n", told(read))).isInstanceOf(Checked.Sound.class);
            assertThat(read.remarks()).as(country).noneMatch(Problem::refuses);
            assertThat(CountryMovesReader.read(((Checked.Sound<CountryCountsReader.Read>) read).value().counts(), CountryFiles.shipped(country)).remarks()).isEmpty();
        }
    }
}
