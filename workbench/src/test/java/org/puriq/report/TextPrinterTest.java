package org.puriq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

class TextPrinterTest {
    @Test
    void columnsAreAlignedAndFiguresMarked() {
        assertThat(Examples.text(Examples.communities(), 80)).isEqualTo("""
                Comunidades comparadas

                            Quiénes viven aquí
                            ───────────────────────────────────────
                Comunidad                  Población       Familias  Migración
                ────────────────────────────────────────────────────────────────────────────────
                ── Huancavelica
                Manta                          2,216  no registrado  Salen en vacaciones:
                                                                     aprox. 80 %* de los
                                                                     varones, 443=

                Antacocha                      1,258            722  mínima; "casi" nula

                ── Acobamba
                Bellavista  25, unidad no indicada~*           -0.5  =unos pocos

                Las personas y las familias no se suman: son unidades distintas.
                = derivado de otras cifras; ~ supuesto; * las fuentes no coinciden
                Fuente: Barker (2005), tabla 2.
                """);
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (int width : List.of(20, 36, 50, 60, 80, 100, 200)) {
            assertThat(Examples.text(Examples.communities(), width).lines()).allMatch(line -> Wrapping.width(line) <= width);
        }
    }

    @Test
    void aTableThatIsTooWideBecomesCards() {
        assertThat(Examples.text(Examples.communities(), 30))
                .contains("Comunidad: Manta\nQuiénes viven aquí,\n    Población: 2,216\n")
                .contains("Comunidad: Bellavista");
    }

    @Test
    void theLegendNamesOnlyTheMarksThatAreUsed() {
        var plain = new Sheet("t", "T", List.of(new Sheet.Head("a", "A")), List.of(new Sheet.Row("1", List.of(Cell.of(
                new Cell.Piece.Figure("3", "s", "derived", false))))), List.of(), "");
        assertThat(Examples.text(plain, 80)).endsWith("= derivado de otras cifras\n").doesNotContain("supuesto", "coinciden");
    }

    @Test
    void theSourceLineSaysThatItIsOne() {
        assertThat(SourceLine.of("Barker (2005)", Examples.PERU)).isEqualTo("Fuente: Barker (2005)");
        assertThat(SourceLine.of("Source: INEI.", Examples.PERU)).isEqualTo("Source: INEI.");
        assertThat(SourceLine.of("Fuentesaúco (1990)", Examples.PERU)).isEqualTo("Fuente: Fuentesaúco (1990)");
        assertThat(SourceLine.of("", Examples.PERU)).isEmpty();
    }

    @Test
    void aTableWithoutRowsSaysSo() {
        var empty = new Sheet("t", "T", List.of(new Sheet.Head("a", "A")), List.of(), List.of(), "Fuente: censo.");
        assertThat(Examples.text(empty, 80)).isEqualTo("T\n\nA\n─\n\nNo hay filas que mostrar.\nFuente: censo.\n");
    }
}
