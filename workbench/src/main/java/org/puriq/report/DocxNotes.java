package org.puriq.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** The notes of sentences as Word's own, at the foot of the page; a note that stands there already is referred to by its number. */
final class DocxNotes {
    /** Numbers of bookmarks of this document begin here, above those that a template is likely to have. */
    private static final int FIRST_BOOKMARK = 9000;
    private static final String MARK = "FootnoteReference";

    private final XWPFDocument word;
    /** Where a template has notes of its own, Word counts ours after or between them; it then works out the numbers itself. */
    private final Footnotes numbers = new Footnotes();

    DocxNotes(XWPFDocument word) {
        this.word = word;
    }

    void partBegins() {
        numbers.partBegins();
    }

    /** Small raised numbers behind a sentence; the last letter before them and they stay on one line. */
    void marks(XWPFParagraph paragraph, Block.Sentence sentence) {
        String between = "";
        for (Footnotes.Mark mark : numbers.of(sentence)) {
            DocxText.add(paragraph, between, MARK);
            between = "\u00a0";
            if (mark.first()) {
                note(paragraph, mark);
            } else {
                reference(paragraph, mark.number());
            }
        }
    }

    private void note(XWPFParagraph paragraph, Footnotes.Mark mark) {
        CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
        bookmark.setId(BigInteger.valueOf(FIRST_BOOKMARK + (long) mark.number()));
        bookmark.setName(name(mark.number()));
        XWPFFootnote footnote = word.createFootnote();
        var run = paragraph.getCTP().addNewR();
        run.addNewRPr().addNewRStyle().setVal(MARK);
        run.addNewFootnoteReference().setId(footnote.getId());
        paragraph.getCTP().addNewBookmarkEnd().setId(bookmark.getId());
        XWPFParagraph text = footnote.createParagraph();
        text.setStyle("FootnoteText");
        var number = text.getCTP().addNewR();
        number.addNewRPr().addNewRStyle().setVal(MARK);
        number.addNewFootnoteRef();
        DocxText.add(text, " " + mark.text(), "");
    }

    private static void reference(XWPFParagraph paragraph, int number) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(" NOTEREF " + name(number) + " \\f \\h ");
        var run = field.addNewR();
        run.addNewRPr().addNewRStyle().setVal(MARK);
        run.addNewT().setStringValue(String.valueOf(number));
    }

    private static String name(int number) {
        return "puriq_note_" + number;
    }
}
