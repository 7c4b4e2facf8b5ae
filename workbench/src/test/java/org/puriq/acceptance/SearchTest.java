package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding places and texts (A4, A72). */
class SearchTest {
    @TempDir
    static Path home = Path.of("");
    private static Terminal terminal = new Terminal(home);

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    /** A4: four places of one name; the abbreviation finds the district. */
    @Test
    void huancavelicaIsFourPlacesAndItsAbbreviationTheDistrict() {
        List<String> found = records("huancavelica-2005", "Huancavelica");
        assertThat(found.subList(0, 4)).containsExactlyInAnyOrder("places:huancavelica-department", "places:huancavelica-province", "places:huancavelica-district", "places:huancavelica-city");
        assertThat(records("huancavelica-2005", "Hcva.").getFirst()).isEqualTo("places:huancavelica-district");
        assertThat(records("huancavelica-2005", "hcva").getFirst()).isEqualTo("places:huancavelica-district");
    }

    /** A4: one municipality, whichever way it is written. */
    @Test
    void totoraIsFoundWithAndWithoutItsAccent() {
        for (String words : new String[] {"totora", "Totora", "Totorá", "TOTORÁ"}) {
            assertThat(records("bolivia-2009", words).getFirst()).isEqualTo("places:totora");
        }
    }

    /** A4: the town of Cercado and the city of Cochabamba are one research unit. */
    @Test
    void cercadoAndCochabambaAreOneUnit() {
        assertThat(records("bolivia-2009", "Cercado").getFirst()).isEqualTo("places:cochabamba");
        assertThat(records("bolivia-2009", "Cochabamba").getFirst()).isEqualTo("places:cochabamba");
    }

    /** Quechua is written in several ways; another spelling fits, behind what fits exactly. */
    @Test
    void otherSpellingsOfQuechuaNamesAreFoundToo() {
        assertThat(records("huancavelica-2005", "Qollpa").getFirst()).isEqualTo("places:ccollpa");
        assertThat(records("huancavelica-2005", "kollpa").getFirst()).isEqualTo("places:ccollpa");
        assertThat(records("huancavelica-2005", "Wankavelika").getFirst()).startsWith("places:huancavelica");
        assertThat(records("huancavelica-2005", "Ccollpa").getFirst()).isEqualTo("places:ccollpa");
    }

    @Test
    void textsNotesQuotationsAndActivitiesAreFound() {
        assertThat(records("huancavelica-2005", "invisible livelihood")).isNotEmpty();
        assertThat(records("bolivia-2009", "yo si puedo")).isNotEmpty();
        assertThat(records("bolivia-2009", "newsletter")).contains("activities:yotala-newsletter");
        assertThat(records("bolivia-2009", "Icla")).contains("places:icla", "contradictions:poroma-or-icla");
        assertThat(terminal.types("search", "bolivia-2009", "xyzzy").result()).contains("Nothing was found");
    }

    /** A52: the practice library is found from any study, by what its cards say; own practices and passages of plans are as well. */
    @Test
    void practicesAreFound() {
        assertThat(records("huancavelica-2005", "three for one 3-for-1")).isEmpty();
        assertThat(records("huancavelica-2005", "3-for-1")).contains("practices:three-for-one");
        assertThat(records("huancavelica-2005", "Barcelona")).contains("practices:circular-migration");
        assertThat(records("huancavelica-2005", "carga administrativa")).contains("practices:three-for-one");
        assertThat(records("huancavelica-2005", "Santa Natura")).contains("practices:migrant-entrepreneurs");
    }

    /** A72: accents are kept in what is printed, in both languages. */
    @Test
    void accentsAreKept() {
        for (String language : new String[] {"es", "en"}) {
            assertThat(terminal.types("table", "bolivia-2009", "places", "--format", "csv", "--lang", language).result()).contains("Totorá");
            assertThat(terminal.types("table", "huancavelica-2005", "places", "--format", "csv", "--lang", language).result()).contains("Junín");
            assertThat(terminal.types("table", "bolivia-2009", "recommendations", "--format", "csv", "--lang", language).result()).contains("Yo sí puedo");
        }
    }

    private static List<String> records(String study, String words) {
        return terminal.types("search", study, words, "--all", "--format", "csv").column("Record");
    }
}
