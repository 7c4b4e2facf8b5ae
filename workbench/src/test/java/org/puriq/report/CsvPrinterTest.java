package org.puriq.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.puriq.format.Inert;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

class CsvPrinterTest {
    @Test
    void oneHeadRowAndLiteralCells() {
        assertThat(csv(Format.CSV)).isEqualTo("""
                Sección,Comunidad,Población,Familias,Migración,Marcas
                Huancavelica,Manta,2216,no registrado,"Salen en vacaciones:<br>aprox. 80 % de los varones, 443",migration=disputed derived
                Huancavelica,Antacocha,1258,722,"mínima; ""casi"" nula",
                Acobamba,Bellavista,"25, unidad no indicada",-0.5,=unos pocos,population=assumption disputed
                """);
    }

    /** What a source prints in nine columns stays in nine, also where a figure is an assumption. */
    @Test
    void aTableAsItIsPrintedGetsNoColumnOfMarks() {
        Sheet shown = Examples.communities();
        List<Sheet.Row> rows = shown.rows().stream().map(each -> new Sheet.Row(each.key(), each.cells())).toList();
        var printed = new Sheet(shown.name(), shown.title(), "place", shown.columns(), rows, shown.remarks(), shown.source(), true);
        assertThat(parsed(new String(Examples.printed(printed, Format.CSV, Examples.PERU), StandardCharsets.UTF_8), ','))
                .allSatisfy(row -> assertThat(row).hasSize(4));
    }

    @Test
    void aReaderGetsTheCellsBack() {
        List<List<String>> read = parsed(csv(Format.CSV), ',');
        List<Sheet.Row> rows = Examples.communities().rows();
        for (int at = 0; at < rows.size(); at++) {
            assertThat(read.get(at + 1).subList(1, 5)).isEqualTo(rows.get(at).cells().stream().map(CsvPrinterTest::expected).toList());
        }
    }

    @Test
    void theSpreadsheetsFileHasItsMarkItsSemicolonAndTheCountrysNumbers() {
        assertThat(csv(Format.EXCEL_CSV)).isEqualTo(
                "\uFEFFSección;Comunidad;Población;Familias;Migración;Marcas\r\n"
                        + "Huancavelica;Manta;2216;no registrado;\"Salen en vacaciones:\naprox. 80 % de los varones, 443\";migration=disputed derived\r\n"
                        + "Huancavelica;Antacocha;1258;722;\"mínima; \"\"casi\"\" nula\";\r\n"
                        + "Acobamba;Bellavista;25, unidad no indicada;-0,5;'=unos pocos;population=assumption disputed\r\n");
    }

    @Test
    void theSpreadsheetsFileComesBackWithoutItsApostrophes() {
        List<List<String>> read = parsed(csv(Format.EXCEL_CSV).substring(1), ';');
        assertThat(Inert.undo(read.get(3).get(4))).isEqualTo("=unos pocos");
        assertThat(Inert.undo(read.get(3).get(3))).isEqualTo("-0,5");
    }

    @Test
    void headsThatReadAlikeAreToldApartByTheirGroup() {
        var sheet = new Sheet("t", "T", List.of(new Sheet.Head("a", "2001", "Salida", true), new Sheet.Head("b", "2001", "Llegada", true)), List.of(), List.of(), "");
        assertThat(new String(Examples.printed(sheet, Format.CSV, Examples.PERU), StandardCharsets.UTF_8)).isEqualTo("Salida: 2001,Llegada: 2001\n");
    }

    @Test
    void aRowOfOneEmptyCellIsNotLost() {
        var sheet = new Sheet("t", "T", List.of(new Sheet.Head("a", "A")), List.of(new Sheet.Row("1", List.of(Cell.EMPTY))), List.of(), "");
        assertThat(parsed(new String(Examples.printed(sheet, Format.CSV, Examples.PERU), StandardCharsets.UTF_8), ',')).hasSize(2);
    }

    private static String expected(Cell cell) {
        return cell.number().map(Object::toString).orElse(cell.plain().replace("\n", "<br>"));
    }

    private static String csv(Format format) {
        return new String(Examples.printed(Examples.communities(), format, Examples.BOLIVIA), StandardCharsets.UTF_8);
    }

    private static List<List<String>> parsed(String csv, char separator) {
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(csv).stream().map(CsvRecord::getFields).toList();
    }
}
