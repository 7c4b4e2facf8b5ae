package org.puriq.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.puriq.base.Language;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** A report of a few pages with every kind of block: upright and across tables, a picture, marks of all kinds. */
final class ExampleReport {
    static final String SVG = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 210" width="640" height="210" font-family="var(--font, 'Noto Sans', 'DejaVu Sans', sans-serif)">
            <rect width="640" height="210" fill="var(--paper, #fffdf8)"/>
            <g fill="var(--ink, #222222)" font-size="14">
            <text x="4" y="45">Antacocha</text><text x="4" y="105">Chanquil</text><text x="4" y="165">Chilcapite</text>
            <text x="176" y="45">10 %</text><text x="596" y="105">80 %</text><text x="396" y="165">aprox. 40 %</text></g>
            <rect x="120" y="28" width="50" height="24" fill="var(--picture-blue, #0072b2)"/>
            <rect x="120" y="88" width="470" height="24" fill="var(--picture-vermillion, var(--accent, #d55e00))"/>
            <rect x="120" y="148" width="270" height="24" fill="var(--picture-green, #009e73)"/>
            <path d="M120 16 V190" stroke="var(--picture-rule, #d9d3c5)" fill="none"/>
            </svg>
            """;

    private ExampleReport() {}

    static Document report(Language language) {
        List<Block> blocks = List.of(
                new Block.Heading(1, "Qué es la migración aquí"),
                new Block.Paragraph(List.of(
                        new Piece.Words("En Chanquil, el alcalde y dos hombres estiman que "),
                        new Piece.Figure("aprox. 80 %", "chanquil-leavers", "reported", true),
                        new Piece.Words(" de los varones salen entre setiembre y enero; con 780 familias serían "),
                        new Piece.Figure("624 personas", "chanquil-leavers-count", "derived", false),
                        new Piece.Words(" si de cada familia sale una, y "),
                        new Piece.Figure("1,000 o más", "chanquil-leavers-more", "assumption", false),
                        new Piece.Words(" si salen también los jóvenes. De Bellavista "),
                        new Piece.Missing("no hay registro"),
                        new Piece.Words(". La migración no es una enfermedad ni una bolsa: es la manera en que los hogares viven."))),
                new Block.ListOf(List.of(
                        List.of(new Piece.Words("Los adolescentes salen en las vacaciones y al terminar la secundaria.")),
                        List.of(new Piece.Words("Los destinos más nombrados son "), new Piece.Link("Lima, Huancayo y la selva", "flows"), new Piece.Words(".")))),
                new Block.Heading(2, "Quiénes viven y quiénes salen"),
                new Block.Table(Examples.communities()),
                new Block.Picture(SVG, 640, 210, "Parte de los varones que sale cada año", "Tres barras: Antacocha 10 %, Chanquil 80 %, Chilcapite 40 %.", "Fuente: Barker (2005), tabla 2; n = 3 comunidades."),
                new Block.Heading(1, "Las siete comunidades"),
                new Block.Heading(2, "Comparación completa"),
                new Block.Table(wide()),
                new Block.Heading(1, "De dónde viene lo que se dice"),
                new Block.Sources(List.of(
                        "Barker, A. (2005). Migration and rural development in Huancavelica.",
                        "Censo Nacional 1993. INEI, citado en Barker (2005).",
                        "Entrevista con el alcalde de Chanquil, julio de 2004.")));
        return new Document("Migración en Huancavelica", "Estudio de siete comunidades · Ronda 2004–2005 · Informe para el alcalde", language, blocks,
                Map.of("chanquil-leavers", "Barker (2005), tabla 2, fila 3; estiman el alcalde y dos hombres"));
    }

    static Sheet wide() {
        List<Sheet.Head> heads = List.of(
                new Sheet.Head("community", "Comunidad"),
                new Sheet.Head("population", "Población", "Quiénes viven aquí", true),
                new Sheet.Head("families", "Familias", "Quiénes viven aquí", true),
                new Sheet.Head("land", "Tierra por familia (ha)", "De qué viven", false),
                new Sheet.Head("activities", "Actividades", "De qué viven", false),
                new Sheet.Head("school", "Secundaria"),
                new Sheet.Head("violence", "Violencia 1980–1995"),
                new Sheet.Head("migration", "Migración"));
        List<Sheet.Row> rows = new ArrayList<>();
        for (String name : List.of("Manta", "Ccollpa", "San Luis", "Antacocha", "Chanquil", "Bellavista", "Chilcapite")) {
            int families = 120 + name.length() * 37;
            rows.add(new Sheet.Row(name, List.of(
                    Cell.text(name),
                    Cell.of(new Piece.Figure(Examples.PERU.number(families * 5), name, "derived", false)),
                    Cell.number(Examples.PERU.number(families), BigDecimal.valueOf(families)),
                    Cell.of(new Piece.Figure("entre 1 y 2", name + "-land", "reported", name.equals("Chanquil"))),
                    Cell.text("Chacra de subsistencia, ganado, leche y derivados; mercado directo en Huancavelica"),
                    name.equals("Bellavista") ? Cell.of(new Piece.Missing("no registrado")) : Cell.text("sí, recién abierta"),
                    Cell.of(new Piece.Figure("fuerte", name + "-violence", "assumption", false)),
                    Cell.of(new Piece.Words("♦ Los adolescentes salen en vacaciones"), new Piece.Break(), new Piece.Words("♦ Los destinos: Lima, Huancayo, Chanchamayo")))));
        }
        return new Sheet("wide", "Siete comunidades comparadas", heads, rows, List.of("Las personas y las familias no se suman."), "Fuente: Barker (2005), tabla 2.");
    }

    static byte[] printed(Document document, Format format, Texts texts) {
        try (var out = new ByteArrayOutputStream()) {
            Printing.print(document, format, texts, Progress.SILENT, out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
