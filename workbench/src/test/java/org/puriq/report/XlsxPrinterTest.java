package org.puriq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;

class XlsxPrinterTest {
    @Test
    void numbersAreNumbersAndAllElseIsText() {
        List<Row> rows = rows(Examples.communities(), 0);
        // Group heads, heads, section, Manta.
        Row manta = rows.get(3);
        assertThat(manta.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(manta.getCell(1).asNumber()).isEqualByComparingTo("2216");
        assertThat(manta.getCell(2).asString()).isEqualTo("no registrado");
        assertThat(rows.get(6).getCell(3).asString()).isEqualTo("=unos pocos");
        assertThat(rows.get(6).getCell(3).getType()).isEqualTo(CellType.STRING);
    }

    @Test
    void headsStandUnderTheirGroups() {
        List<Row> rows = rows(Examples.communities(), 0);
        assertThat(rows.get(0).getCell(1).asString()).isEqualTo("Quiénes viven aquí");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("Población");
        assertThat(rows.get(2).getCellText(0)).isEqualTo("Huancavelica");
    }

    @Test
    void theSecondSheetSaysWhatTheTableIs() {
        assertThat(rows(Examples.communities(), 1).stream().map(row -> row.getCellText(0) + "|" + row.getCellText(1)).toList())
                .contains("Título|Comunidades comparadas", "Fuente|Fuente: Barker (2005), tabla 2.", "Marcas|= derivado de otras cifras", "|~ supuesto");
    }

    @Test
    void aNumberKeepsItsQualifierItsUnitAndItsMarks() {
        var figure = new Piece.Figure("aprox. 1,250.5 kg", "s", "derived", true);
        var cell = new Cell(List.of(figure), java.util.Optional.of(new BigDecimal("1250.5")), java.util.Optional.empty(), java.util.Optional.empty());
        assertThat(XlsxNumber.format(cell, new BigDecimal("1250.5"), Examples.PERU)).isEqualTo("\"aprox. \"#,##0.0\" kg=*\"");
    }

    @Test
    void aYearIsWrittenWithoutGrouping() {
        assertThat(XlsxNumber.format(Cell.number("2005", new BigDecimal("2005")), new BigDecimal("2005"), Examples.PERU)).isEqualTo("0");
    }

    @Test
    void aNumberOfMoreDigitsThanASpreadsheetKeepsStaysText() {
        var sheet = one(Cell.number("12345678901234567", new BigDecimal("12345678901234567")));
        assertThat(rows(sheet, 0).get(1).getCell(0).asString()).isEqualTo("12345678901234567");
    }

    @Test
    void aTextThatExcelWouldRefuseIsCutAndSaysSo() {
        assertThat(rows(one(Cell.text("a".repeat(90_000))), 0).get(1).getCellText(0)).hasSizeLessThan(32_767).endsWith("(el texto sigue; está completo en el archivo CSV)");
    }

    @Test
    void aTitleThatNoSheetMayHaveIsMadeFit() {
        var sheet = new Sheet("t", "'¿Quién? [A/B]: " + "x".repeat(40), List.of(new Sheet.Head("a", "A")), List.of(), List.of(), "");
        assertThat(sheetName(sheet)).hasSizeLessThanOrEqualTo(31).startsWith("¿Quién").doesNotContain("[", "?", "/", ":");
    }

    private static Sheet one(Cell cell) {
        return new Sheet("t", "T", List.of(new Sheet.Head("a", "A")), List.of(new Sheet.Row("1", List.of(cell))), List.of(), "");
    }

    private static String sheetName(Sheet sheet) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(Examples.printed(sheet, Format.XLSX, Examples.PERU)))) {
            return workbook.getFirstSheet().getName();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Row> rows(Sheet sheet, int page) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(Examples.printed(sheet, Format.XLSX, Examples.PERU)))) {
            return workbook.getSheet(page).orElseThrow().read();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
