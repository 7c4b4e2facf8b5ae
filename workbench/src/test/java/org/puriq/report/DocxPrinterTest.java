package org.puriq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.puriq.base.Language;
import org.puriq.text.Texts;

class DocxPrinterTest {
    private final XWPFDocument word = word(Examples.PERU, Language.SPANISH);

    @Test
    void headingsCaptionsAndTablesHaveRealStyles() {
        assertThat(word.getParagraphs().stream().map(XWPFParagraph::getStyle).distinct())
                .contains("Title", "Subtitle", "Heading1", "Heading2", "Caption", "FigureCaption", "SourceLine", "SourceList", "ListBullet");
        for (String style : List.of("Heading1", "Caption", "TableText", "FigureDerived", "FigureAssumption", "Disputed")) {
            assertThat(word.getStyles().styleExist(style)).as(style).isTrue();
        }
    }

    @Test
    void theHeadOfATableRepeatsOnEveryPage() {
        XWPFTable table = word.getTables().getFirst();
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isTrue();
        assertThat(table.getRow(2).isRepeatHeader()).isFalse();
        assertThat(table.getRow(3).isCantSplitRow()).isTrue();
        assertThat(table.getRow(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal()).isEqualTo(2);
    }

    @Test
    void spellCheckersLearnTheLanguageOfTheCountry() throws IOException, XmlException {
        assertThat(language(word)).isEqualTo("es-PE");
        assertThat(language(word(Examples.BOLIVIA, Language.SPANISH))).isEqualTo("es-BO");
        assertThat(language(word(Examples.PERU, Language.ENGLISH))).isEqualTo("en-US");
    }

    @Test
    void aPictureHasAnAlternativeText() {
        var drawing = word.getParagraphs().stream().flatMap(each -> each.getRuns().stream()).filter(run -> !run.getEmbeddedPictures().isEmpty()).findFirst().orElseThrow();
        assertThat(drawing.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().getDescr()).isEqualTo("Tres barras: Antacocha 10 %, Chanquil 80 %, Chilcapite 40 %.");
    }

    @Test
    void captionsCountByThemselves() {
        XWPFParagraph caption = word.getParagraphs().stream().filter(each -> "Caption".equals(each.getStyle())).findFirst().orElseThrow();
        assertThat(caption.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo(" SEQ Tabla \\* ARABIC ");
        assertThat(caption.getCTP().xmlText().replaceAll("<[^>]*>", "")).isEqualTo("Tabla\u00a01. Comunidades comparadas");
    }

    @Test
    void figuresAreUnderlinedByWhatTheyRestOn() {
        XWPFParagraph paragraph = word.getParagraphs().stream().filter(each -> each.getText().startsWith("En Chanquil")).findFirst().orElseThrow();
        assertThat(paragraph.getRuns().stream().filter(run -> !run.getStyle().isEmpty()).map(run -> run.text() + ":" + run.getStyle()))
                .containsExactly("*:Disputed", "624 personas:FigureDerived", "1,000 o más:FigureAssumption", "no hay registro:NotRecorded");
    }

    @Test
    void aWideTableStandsOnAPageAcross() {
        var sections = word.getParagraphs().stream().map(each -> each.getCTP().getPPr()).filter(each -> each != null && each.isSetSectPr()).map(each -> each.getSectPr()).toList();
        assertThat(sections).hasSize(2);
        assertThat(sections.get(0).getPgSz().getOrient()).isEqualTo(STPageOrientation.PORTRAIT);
        assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(sections.get(1).getFooterReferenceArray()).hasSize(1);
        assertThat(word.getDocument().getBody().getSectPr().getPgSz().getOrient()).isEqualTo(STPageOrientation.PORTRAIT);
    }

    @Test
    void aSheetAloneIsADocumentOfItsOwn() throws IOException {
        var alone = new XWPFDocument(new ByteArrayInputStream(Examples.printed(ExampleReport.wide(), Format.DOCX, Examples.PERU)));
        assertThat(alone.getParagraphs().getFirst().getText()).isEqualTo("Siete comunidades comparadas");
        assertThat(alone.getDocument().getBody().getSectPr().getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(alone.getTables()).hasSize(1);
    }

    private static String language(XWPFDocument word) throws IOException, XmlException {
        return word.getStyle().getDocDefaults().getRPrDefault().getRPr().getLangArray(0).getVal().toString();
    }

    private static XWPFDocument word(Texts texts, Language language) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(ExampleReport.printed(ExampleReport.report(language), Format.DOCX, texts)));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
