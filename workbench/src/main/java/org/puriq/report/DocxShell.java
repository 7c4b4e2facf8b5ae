package org.puriq.report;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What a Word file has around its text: styles, list numbering, language, properties, page numbers. */
final class DocxShell {
    private DocxShell() {}

    static void prepare(XWPFDocument word, Document document, String language) throws IOException {
        try {
            word.createStyles().setStyles(StylesDocument.Factory.parse(Resource.text("styles.xml").replace("LANGUAGE", language)).getStyles());
            word.createNumbering().setNumbering(NumberingDocument.Factory.parse(Resource.text("numbering.xml")).getNumbering());
        } catch (XmlException broken) {
            throw new IllegalStateException("The program's own styles for Word are no XML.", broken);
        }
        word.getSettings().getCTSettings().addNewThemeFontLang().setVal(language);
        POIXMLProperties.CoreProperties properties = word.getProperties().getCoreProperties();
        properties.setTitle(document.title());
        properties.setCreator("Puriq");
        properties.getUnderlyingProperties().setLanguageProperty(Optional.of(language));
        pageNumbers(word.createFooter(HeaderFooterType.DEFAULT).createParagraph());
    }

    /** "2 / 7", kept up by Word. */
    private static void pageNumbers(XWPFParagraph footer) {
        footer.setStyle("Footer");
        field(footer, "PAGE", "1", "");
        footer.createRun().setText(" / ");
        field(footer, "NUMPAGES", "1", "");
    }

    /** A field that Word works out; {@code shown} stands there until it does. An empty style is the paragraph's own. */
    static void field(XWPFParagraph paragraph, String instruction, String shown, String style) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(" " + instruction + " ");
        var run = field.addNewR();
        if (!style.isEmpty()) {
            run.addNewRPr().addNewRStyle().setVal(style);
        }
        run.addNewT().setStringValue(shown);
    }
}
