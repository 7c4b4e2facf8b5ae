package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.Terminal.Answer;

/** A8: Table 2 comes out of an empty study into which somebody enters the communities. */
class RebuiltTableTest {
    @TempDir
    Path home = Path.of("");
    private Terminal terminal = new Terminal(home);

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    private static final String STUDY = "tabla-2";
    private static final List<String> ATTRIBUTES = List.of("printed-province", "printed-district", "printed-village", "pop", "land", "school", "economy", "violence", "remarks");
    private static final List<String> GROUPS = List.of("AREAS OF RESEARCH", "AREAS OF RESEARCH", "AREAS OF RESEARCH", "AREAS OF RESEARCH",
            "SOCIO-ECONOMIC DIAGNOSTIC", "SOCIO-ECONOMIC DIAGNOSTIC", "SOCIO-ECONOMIC DIAGNOSTIC", "SOCIO-ECONOMIC DIAGNOSTIC", "MIGRATION");
    /** The places of each row, as somebody names them who reads the table. */
    private static final List<List<String>> PLACES = List.of(List.of("Manta", "Ccollpa", "San Luis"), List.of("Antacocha"), List.of("Chanquil"), List.of("Bellavista"), List.of("Chilcapite"));
    private static final List<String> DISTRICTS = List.of("d-manta", "d-huancavelica", "d-rosario", "d-acobamba", "d-acobamba");

    @Test
    void theTableComesOutOfAnEmptyStudyCellByCell() {
        type("new", "Tabla 2", "--country", "pe");
        assertThat(terminal.types("table", STUDY, "communities", "--format", "csv").rows()).as("nothing is stored as a table").hasSize(1);
        enterPlaces();
        enterLayout();
        enterCells();
        Answer table = terminal.types("table", STUDY, "communities", "--format", "csv");
        assertThat(table.rows().getFirst()).isEqualTo(PrintedTable.HEADS);
        assertThat(table.rows().subList(1, table.rows().size())).isEqualTo(PrintedTable.ROWS);
        assertThat(table.result()).isEqualTo(terminal.types("table", "huancavelica-2005", "communities", "--format", "csv").result());
    }

    /** A8: changing an entry changes the table. */
    @Test
    void anEditedEntryChangesTheTable() {
        type("new", "Tabla 2", "--country", "pe");
        enterPlaces();
        enterLayout();
        enterCells();
        type("edit", STUDY, "statements", "chanquil-pop", "printed=801 fam.");
        assertThat(terminal.types("table", STUDY, "communities", "--format", "csv").rows().get(3).get(3)).isEqualTo("801 fam.");
    }

    private void enterPlaces() {
        type("add", STUDY, "places", "id=peru", "name=Perú", "level=country");
        type("add", STUDY, "places", "id=dep", "name=Huancavelica", "level=department", "parent=peru");
        type("add", STUDY, "places", "id=p-huancavelica", "name=Huancavelica", "level=province", "parent=dep");
        type("add", STUDY, "places", "id=p-acobamba", "name=Acobamba", "level=province", "parent=dep");
        type("add", STUDY, "places", "id=d-manta", "name=Manta", "level=district", "parent=p-huancavelica");
        type("add", STUDY, "places", "id=d-huancavelica", "name=Huancavelica", "level=district", "parent=p-huancavelica");
        type("add", STUDY, "places", "id=d-rosario", "name=Rosario", "level=district", "parent=p-acobamba");
        type("add", STUDY, "places", "id=d-acobamba", "name=Acobamba", "level=district", "parent=p-acobamba");
        for (int row = 0; row < PLACES.size(); row++) {
            for (String name : PLACES.get(row)) {
                type("add", STUDY, "places", "id=" + id(name), "name=" + name, "level=village", "parent=" + DISTRICTS.get(row));
            }
        }
    }

    /** The starting comparison of a new study becomes that of the paper: nine columns, three of them names of places. */
    private void enterLayout() {
        for (String column : terminal.types("record", STUDY, "comparison-columns", "--format", "csv").column("Record")) {
            if (column.startsWith("communities-")) {
                type("remove", STUDY, "comparison-columns", column);
            }
        }
        for (int at = 0; at < PrintedTable.HEADS.size(); at++) {
            String attribute = ATTRIBUTES.get(at);
            type("add", STUDY, "attributes", "id=" + attribute, "name_en=" + PrintedTable.HEADS.get(at), "kind=text");
            String level = attribute.startsWith("printed-") ? attribute.replace("printed-", "level=") : "level=";
            type("add", STUDY, "comparison-columns", "id=column-" + (at + 1), "comparison=communities", "position=" + (at + 1), "name_en=" + PrintedTable.HEADS.get(at),
                    "printed=" + PrintedTable.HEADS.get(at), "group_printed=" + GROUPS.get(at), level, "attribute=" + attribute, "joint=break");
        }
        for (int row = 0; row < PLACES.size(); row++) {
            type("add", STUDY, "comparison-rows", "id=row-" + (row + 1), "comparison=communities", "position=" + (row + 1), "places=" + places(row));
        }
    }

    private void enterCells() {
        for (int row = 0; row < PLACES.size(); row++) {
            for (int at = 0; at < ATTRIBUTES.size(); at++) {
                enterCell(row, ATTRIBUTES.get(at), PrintedTable.ROWS.get(row).get(at));
            }
        }
    }

    /** A cell of several lines is several statements. */
    private void enterCell(int row, String attribute, String cell) {
        int line = 0;
        for (String printed : cell.split("<br>", -1)) {
            String id = id(PLACES.get(row).getFirst()) + "-" + attribute + (line == 0 ? "" : "-" + line);
            type("add", STUDY, "statements", "id=" + id, "places=" + places(row), "attribute=" + attribute, "printed=" + printed, "value=" + printed, "basis=reported");
            line++;
        }
    }

    private static String places(int row) {
        return PLACES.get(row).stream().map(RebuiltTableTest::id).collect(Collectors.joining(" "));
    }

    private static String id(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private void type(String... arguments) {
        Answer answer = terminal.types(arguments);
        assertThat(answer.code()).as(String.join(" ", arguments) + "\n" + answer.err()).isZero();
    }
}
