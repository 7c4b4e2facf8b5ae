package org.puriq.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonPrinterTest {
    private final JsonNode json = JsonMapper.shared().readTree(Examples.printed(Examples.communities(), Format.JSON, Examples.PERU));

    @Test
    void cellsAreFoundByTheKeyOfTheirColumn() {
        JsonNode manta = json.at("/rows/0/cells");
        assertThat(json.at("/table").asString()).isEqualTo("communities");
        assertThat(json.at("/columns/1/group").asString()).isEqualTo("Quiénes viven aquí");
        assertThat(manta.at("/population/number").isNumber()).isTrue();
        assertThat(manta.at("/population/number").asInt()).isEqualTo(2216);
        assertThat(manta.at("/families/number").isMissingNode()).isTrue();
        assertThat(manta.at("/families/text").asString()).isEqualTo("no registrado");
    }

    @Test
    void aFigureNamesItsStatementAndItsBasis() {
        assertThat(json.at("/rows/0/cells/migration/figures/0").toString())
                .isEqualTo("{\"statement\":\"manta-leavers\",\"text\":\"aprox. 80 %\",\"basis\":\"reported\",\"disputed\":true}");
        assertThat(json.at("/rows/0/cells/population/figures").isMissingNode()).isTrue();
    }

    @Test
    void remarksAndSourceComeAlong() {
        assertThat(json.at("/remarks/0").asString()).startsWith("Las personas");
        assertThat(json.at("/source").asString()).isEqualTo("Fuente: Barker (2005), tabla 2.");
    }
}
