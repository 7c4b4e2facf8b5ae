package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody adds to a study, and the tables follow. */
class NewCommunityTest {
    @TempDir
    Path home = Path.of("");
    private Terminal terminal = new Terminal(home);

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    /** A16: an eighth community of which the land is unknown. */
    @Test
    void aCommunityOfUnknownLandIsComparedAndShowsNotRecorded() {
        terminal.types("add", "huancavelica-2005", "places", "id=huayta-corral", "name=Huayta Corral", "level=village", "parent=acobamba-district").result();
        terminal.types("add", "huancavelica-2005", "comparison-rows", "id=communities-huayta", "comparison=communities", "position=8", "places=huayta-corral").result();
        terminal.types("add", "huancavelica-2005", "statements", "places=huayta-corral", "attribute=population", "value=1,250", "unit=persons", "basis=reported").result();
        for (String mode : new String[] {"mode=printed", "mode=normalised"}) {
            Printed table = terminal.view("huancavelica-2005", "communities", "--option", mode);
            assertThat(table.keys()).hasSize(6);
            assertThat(table.cell("communities-huayta", "communities-land")).isEqualTo("not recorded");
            assertThat(table.cell("communities-huayta", "communities-village")).isEqualTo("Huayta Corral");
        }
        assertThat(terminal.view("huancavelica-2005", "communities", "--normalised").cell("communities-huayta", "communities-population")).isEqualTo("1250 persons");
        assertThat(terminal.view("huancavelica-2005", "communities", "--sort", "average-land").keys().getLast()).isEqualTo("communities-huayta");
    }

    /** A24: typing what the lost table may have said. */
    @Test
    void typingTheLostRatesGivesNetAndRatio() {
        for (String rate : new String[] {"out-migration-rate=40", "in-migration-rate=10"}) {
            String[] typed = rate.split("=");
            terminal.types("edit", "huancavelica-2005", "statements", "acobamba-province-" + typed[0], "value=" + typed[1], "absence=").result();
        }
        Printed rates = terminal.view("huancavelica-2005", "rates");
        assertThat(rates.cell("rates-acobamba-province", "rates-net")).startsWith("-30");
        assertThat(rates.cell("rates-acobamba-province", "rates-ratio")).startsWith("0.25");
        assertThat(rates.basis("rates-acobamba-province", "rates-net")).isEqualTo("derived");
        assertThat(rates.basis("rates-acobamba-province", "rates-out")).as("Barker does not give it").isEqualTo("assumption");
        assertThat(terminal.types("why", "huancavelica-2005", "acobamba-province-out-migration-rate").result()).contains("Entered on").doesNotContain("Source: Barker");
        assertThat(terminal.types("table", "huancavelica-2005", "rates", "--lang", "es").result()).contains("\u221230 ").doesNotContain("30.0");
        assertThat(terminal.types("undo", "huancavelica-2005").code()).isZero();
        assertThat(terminal.view("huancavelica-2005", "rates").cell("rates-acobamba-province", "rates-net")).isEqualTo("not recorded");
    }

    /** A39: whether employment programmes count as direct is the user's decision; both counts stay in sight. */
    @Test
    void switchingAranisProgrammeTurnsThreeOfTwelveIntoTwo() {
        assertThat(terminal.view("bolivia-2009", "response-counts").number("local-governments", "acting")).isEqualTo(3);
        terminal.types("edit", "bolivia-2009", "activities", "arani-employment-generation", "directness=indirect", "directness_by=analyst",
                "note_es=Se toma como indirecta por la nota 31.", "note_en=Taken as indirect by footnote 31.").result();
        Printed counts = terminal.view("bolivia-2009", "response-counts");
        assertThat(counts.number("local-governments", "acting")).isEqualTo(2);
        assertThat(counts.number("local-governments", "of")).isEqualTo(12);
        assertThat(counts.remarks()).anySatisfy(remark -> assertThat(remark).contains("Arani", "3 of 12", "2"));
        assertThat(terminal.types("history", "bolivia-2009", "--record", "activities", "arani-employment-generation").result()).contains("indirect", "footnote 31");
    }

    /** A46: the register counts its own joint projects and leaves the source's figure as it is. */
    @Test
    void aJointActivityDoesNotOverwriteTheSourcesFigure() {
        List<String> before = terminal.view("bolivia-2009", "response-counts").remarks();
        terminal.types("add", "bolivia-2009", "activities", "owner=ngos-tarata", "place=tarata", "name_es=Taller conjunto", "directness=direct",
                "partners=local-government-tarata", "position=3").result();
        List<String> after = terminal.view("bolivia-2009", "response-counts").remarks();
        assertThat(before).anySatisfy(remark -> assertThat(remark).contains("by the register: 0"));
        assertThat(after).anySatisfy(remark -> assertThat(remark).contains("by the register: 1"));
        assertThat(terminal.types("search", "bolivia-2009", "projects with a local government", "--format", "csv").result()).contains("11.8");
    }

    /** A23, A49: a flow and a link of one's own place are entered like any other. */
    @Test
    void aFlowAndALinkOfOnesOwnAreShownWithTheOthers() {
        int flows = terminal.view("huancavelica-2005", "flows").keys().size();
        terminal.types("add", "huancavelica-2005", "flows", "id=own-flow", "origins=antacocha", "destinations=ica-department", "months=1 2", "basis=reported",
                "text_es=Van a Ica en enero.").result();
        assertThat(terminal.view("huancavelica-2005", "flows").keys()).hasSize(flows + 1).contains("own-flow");
        assertThat(terminal.view("huancavelica-2005", "calendar").cell("own-flow", "month-2")).isNotEmpty();
        String cause = terminal.view("bolivia-2009", "impacts").keys().getFirst();
        terminal.types("add", "bolivia-2009", "links", "id=own-link", "position=1", "cause=" + cause, "effect=depopulation", "places=tarata", "text_es=Un enlace propio.",
                "strength=one-informant", "disputed=yes", "dispute_es=No lo cree nadie más.").result();
        assertThat(terminal.view("bolivia-2009", "chains").cell("own-link", "disputed")).contains("No lo cree");
    }
}
