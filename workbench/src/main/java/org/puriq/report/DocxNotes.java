package org.puriq.report;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/** Numbers of notes behind a sentence, each a way to its note, and the notes themselves. */
final class DocxNotes {
    /** Numbers of bookmarks of this document begin here, above those that a template is likely to have. */
    private static final int FIRST_BOOKMARK = 9000;

    private DocxNotes() {}

    /** Small raised numbers; the last letter before them and they stay on one line. */
    static void marks(XWPFParagraph paragraph, List<Integer> numbers) {
        for (int at = 0; at < numbers.size(); at++) {
            if (at > 0) {
                DocxText.add(paragraph, "\u00a0", "NoteMark");
            }
            var link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(name(numbers.get(at)));
            var run = link.addNewR();
            run.addNewRPr().addNewRStyle().setVal("NoteMark");
            run.addNewT().setStringValue(String.valueOf(numbers.get(at)));
        }
    }

    static void note(XWPFParagraph paragraph, String text, int number) {
        CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
        bookmark.setId(BigInteger.valueOf(FIRST_BOOKMARK + (long) number));
        bookmark.setName(name(number));
        DocxText.add(paragraph, number + ".", "");
        paragraph.createRun().addTab();
        DocxText.add(paragraph, text, "");
        paragraph.getCTP().addNewBookmarkEnd().setId(bookmark.getId());
    }

    private static String name(int number) {
        return "puriq_note_" + number;
    }
}
