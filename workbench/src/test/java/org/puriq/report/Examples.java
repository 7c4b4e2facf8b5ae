package org.puriq.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.puriq.base.Language;
import org.puriq.base.NumberStyle;
import org.puriq.base.Wording;
import org.puriq.country.CountryPack;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** Small sheets in the manner of Barker's Table 2, and the words of two countries. */
final class Examples {
    static final Texts PERU = texts("pe", new NumberStyle('.', ','), Language.SPANISH);
    static final Texts BOLIVIA = texts("bo", new NumberStyle(',', '.'), Language.SPANISH);
    static final Texts ENGLISH = texts("pe", new NumberStyle('.', ','), Language.ENGLISH);

    private Examples() {}

    static Texts texts(String country, NumberStyle numbers, Language language) {
        List<Wording> months = Collections.nCopies(12, Wording.same("mes"));
        return new Texts(language, new CountryPack(country, Wording.same(country), numbers, months, List.of(), List.of(), Map.of()));
    }

    static Sheet communities() {
        List<Sheet.Head> heads = List.of(
                new Sheet.Head("community", "Comunidad"),
                new Sheet.Head("population", "Población", "Quiénes viven aquí", true),
                new Sheet.Head("families", "Familias", "Quiénes viven aquí", true),
                new Sheet.Head("migration", "Migración"));
        List<Sheet.Row> rows = List.of(
                new Sheet.Row("manta", "Huancavelica", List.of(
                        Cell.text("Manta"),
                        Cell.number("2,216", new BigDecimal("2216")),
                        Cell.of(new Piece.Missing("no registrado")),
                        Cell.of(
                                new Piece.Words("Salen en vacaciones:"),
                                new Piece.Break(),
                                new Piece.Figure("aprox. 80 %", "manta-leavers", "reported", true),
                                new Piece.Words(" de los varones, "),
                                new Piece.Figure("443", "manta-leavers-count", "derived", false)))),
                new Sheet.Row("antacocha", "Huancavelica", List.of(
                        Cell.text("Antacocha"),
                        Cell.number("1,258", new BigDecimal("1258")),
                        Cell.number("722", new BigDecimal("722")),
                        Cell.of(new Piece.Figure("mínima; \"casi\" nula", "antacocha-migration", "reported", false)))),
                new Sheet.Row("bellavista", "Acobamba", List.of(
                        Cell.text("Bellavista"),
                        Cell.of(new Piece.Figure("25, unidad no indicada", "bellavista-population", "assumption", true)),
                        Cell.number("-0.5", new BigDecimal("-0.5")),
                        Cell.text("=unos pocos"))));
        return new Sheet("communities", "Comunidades comparadas", heads, rows,
                List.of("Las personas y las familias no se suman: son unidades distintas."), "Fuente: Barker (2005), tabla 2.");
    }

    static byte[] printed(Sheet sheet, Format format, Texts texts) {
        try (var out = new ByteArrayOutputStream()) {
            Printing.print(sheet, format, texts, out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(Sheet sheet, int width) {
        try (var out = new ByteArrayOutputStream()) {
            Printing.printText(sheet, width, PERU, out);
            return out.toString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
