package org.puriq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.puriq.base.Language;
import org.puriq.table.Cell.Piece;

class HtmlPrinterTest {
    private final String html = html(ExampleReport.report(Language.SPANISH));

    @Test
    void thePageAsksNothingOfAnyNetwork() {
        assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "src=", "@import", "url(", "<script");
        assertThat(html).contains("<link rel=\"icon\" href=\"data:,\">");
    }

    @Test
    void thePageSaysItsLanguage() {
        assertThat(html).startsWith("<!doctype html>\n<html lang=\"es-PE\">");
        assertThat(html(new Document("T", "", Language.ENGLISH, List.of()))).contains("<html lang=\"en-US\">");
    }

    @Test
    void aFigureShowsItsBasisAndTellsItsSource() {
        assertThat(html)
                .contains("<span class=\"figure reported\" title=\"declarado. Barker (2005), tabla 2, fila 3; estiman el alcalde y dos hombres\">aprox. 80 %</span><sup>*</sup>")
                .contains("<span class=\"figure derived\" title=\"derivado (chanquil-leavers-count)\">624 personas</span><span class=\"unseen\"> (derivado)</span>");
    }

    @Test
    void tablesHaveCaptionHeadsAndScopes() {
        assertThat(html)
                .contains("<caption><span class=\"label\">Tabla 1.</span> Comunidades comparadas</caption>", "<thead role=\"rowgroup\">")
                .contains("scope=\"colgroup\" class=\"group\" colspan=\"2\"", "scope=\"col\" class=\"number\">Población", "scope=\"row\">Manta");
    }

    @Test
    void aWideTableAndTheHeadingsThatLeadToItStandOnPagesAcross() {
        assertThat(html).contains("<h3 class=\"across\">Comparación completa</h3>", "<div class=\"table across\">", "<h3 class=\"upright\">");
    }

    @Test
    void whatSomebodyTypedCannotBecomeMarkup() {
        var nasty = new Document("<b>", "", Language.SPANISH, List.of(new Block.Paragraph(List.of(
                new Piece.Words("<script>alert(\"1\")</script>"), new Piece.Figure("&", "\"><i>", "\"x", false)))));
        assertThat(html(nasty)).doesNotContain("<script", "<i>", "<b>", "class=\"figure \"").contains("&lt;script&gt;");
    }

    @Test
    void theProgressIsToldAndCanEndThePrinting() {
        List<String> heard = new ArrayList<>();
        print((done, of, text) -> heard.add(done + "/" + of + " " + text));
        assertThat(heard).startsWith("0/11 Qué es la migración aquí", "1/11 ").endsWith("11/11 ");
        assertThatThrownBy(() -> print((_, _, _) -> {
            throw new IllegalStateException("cancelled");
        })).hasMessage("cancelled");
    }

    private static void print(Progress progress) {
        try {
            Printing.print(ExampleReport.report(Language.SPANISH), Format.HTML, Examples.PERU, progress, OutputStream.nullOutputStream());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static String html(Document document) {
        return new String(ExampleReport.printed(document, Format.HTML, Examples.PERU), StandardCharsets.UTF_8);
    }
}
