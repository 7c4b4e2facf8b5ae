package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.Terminal.Answer;

/** Any municipality in one minute, at the terminal: with no file asked for, every number with who says it. */
class MunicipalityTest {
    @TempDir
    static Path home = Path.of("");
    private static Terminal terminal = new Terminal(home);

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    private static Answer outlook(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of("outlook"));
        all.addAll(List.of(words));
        all.addAll(List.of("--lang", "en"));
        return terminal.types(all.toArray(String[]::new));
    }

    /** Counts as counts, projections as projections, and Barker's 2,216 as what it is (acceptance A20: the study's figure and the count stand apart and say so). */
    @Test
    void mantaHasItsCensusesItsProjectionsAndBarkersFigureWhichIsNoCensus() {
        Answer counts = outlook("place", "pe", "090110", "--format", "csv");
        assertThat(counts.row("2007")).contains("1741", "counted in a census");
        assertThat(counts.row("2017")).contains("953", "counted in a census", "-45.3");
        assertThat(counts.row("2015")).contains("1848", "projected");
        assertThat(counts.row("2005")).contains("2216", "said in a study; not a census");
        assertThat(counts.column("Year")).isSorted();
    }

    /** Of 231 who left the district of Manta in five years, 123 went to the province of Huancayo. */
    @Test
    void theTableTheTextAndTheFactsForMachinesSayTheSameOfWhoLeft() {
        assertThat(outlook("place", "pe", "090110", "--table", "left", "--format", "csv").rows()).anySatisfy(row -> assertThat(row).contains("1201", "123", "53.2"));
        assertThat(outlook("place", "pe", "090110").result()).contains("Of the 231 who left, 123 went to Huancayo (province).");
        assertThat(outlook("place", "pe", "090110", "--format", "json").result())
                .contains("\"left\":231", "{\"code\":\"1201\",\"name\":\"Huancayo\",\"persons\":123}", "\"ubigeo-reniec\":\"080111\"", "\"kind\":\"not-a-census\",\"persons\":2216");
    }

    @Test
    void aPlaceMayBeNamedByNameWhereNoOtherBearsIt() {
        assertThat(outlook("place", "bo", "poroma").result()).contains("16.966", "17.377", "It grew, and still it loses share");
        assertThat(outlook("place", "bo", "punata").result()).contains("26.140", "28.887", "It grew, and still it loses share");
        assertThat(outlook("place", "pe", "Santa Rosa").err()).contains("may be", "Ask by code.");
    }

    /** RENIEC's code, a lost zero and a code that is none are told apart, and nothing is guessed. */
    @Test
    void aCodeOfTheOtherSchemeOrWithoutItsZeroIsToldAndNotTaken() {
        Answer reniec = outlook("place", "pe", "080111");
        assertThat(reniec.code()).isNotZero();
        assertThat(reniec.err()).contains("080111 is a code of the scheme Ubigeo (RENIEC): that of Manta. In the scheme Ubigeo (INEI), Manta has 090110");
        assertThat(outlook("place", "pe", "90110").err()).contains("90110 seems to lack its leading zero: 090110 is Manta");
        assertThat(outlook("place", "pe", "999999").err()).contains("No place is called “999999” or has that code.");
        assertThat(outlook("place", "ec", "quito").err()).contains("There are no counts of the country “ec”. There are of: pe, bo.");
    }

    @Test
    void aNameIsFoundWithoutItsAccentsAndACodeInBothSchemes() {
        assertThat(outlook("places", "bo", "zudanez", "--format", "csv").row("010301")).contains("Zudañez", "municipality");
        List<List<String>> both = outlook("places", "pe", "090110", "--format", "csv").rows();
        assertThat(both.get(1)).contains("090110", "Manta", "It is its code Ubigeo (INEI); that of Ubigeo (RENIEC) would be 080111.");
        assertThat(both.get(2)).contains("100102", "Amarilis", "090110 is its code Ubigeo (RENIEC); that of Ubigeo (INEI) is 100102.");
    }

    /** Ten of Nijenhuis's twelve municipalities lost share between 2001 and 2012, Punata and Poroma although they grew (acceptance A25: both stand, neither is overwritten). */
    @Test
    void tenOfTheTwelveMunicipalitiesLostShare() {
        Answer told = outlook("since", "bolivia-2009");
        assertThat(told.result()).contains("The study compares 12 of these places in its table: of them, 10 lost share.", "Of the 13 rows of the smallest level, 11 lost share.", "They grew, and still lose share: Poroma, Sopachuy, Cliza, Punata, Totorá.", "it does not correct what the study says");
        Answer table = outlook("since", "bolivia-2009", "--format", "csv");
        assertThat(table.rows()).anySatisfy(row -> assertThat(row).contains("Punata", "26140", "28887", "10.5", "-9.1"));
        assertThat(table.rows()).anySatisfy(row -> assertThat(row).contains("Presto", "8892", "12385", "39.3", "14.6"));
    }

    /** Barker's ranks stand as printed; the census has its own, of another period and level (acceptance A20, A24). */
    @Test
    void barkersDestinationsStandBesideTheMovesOf2012To2017() {
        List<List<String>> rows = outlook("since", "huancavelica-2005", "--table", "destinations", "--format", "csv").rows();
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("Huancayo", "Huancavelica (department)", "2", "14902", "36.1", "1", "Another level than in the study."));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("Junín", "3", "17737"));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("Spain", "7", "The census does not ask who left for other countries."));
        assertThat(outlook("since", "huancavelica-2005").result()).contains("Chilcapite (2005/2022)", "Pomacocha");
    }

    @Test
    void aStudyWhosePlacesNoTableHasSaysSo() {
        String study = terminal.types("new", "Kilka", "--country", "bo").result().strip();
        Answer none = outlook("since", study);
        assertThat(none.code()).isNotZero();
        assertThat(none.err()).contains("The tables of censuses have no place of this study.");
    }
}
