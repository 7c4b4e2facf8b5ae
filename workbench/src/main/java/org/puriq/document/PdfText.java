package org.puriq.document;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF. Pictures, scripts, attachments and links in it are left alone. */
final class PdfText {
    private static final long IN_MEMORY = 64L * 1024 * 1024;

    private PdfText() {}

    static void read(Path file, Bounds bounds, PageCollector pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY, bounds.inflatedBytes()).streamCache)) {
            if (document.getNumberOfPages() > bounds.pages()) {
                throw new Unreadable("document.too-many-pages", String.valueOf(bounds.pages()));
            }
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
                pages.endPage();
                pages.reached(page, document.getNumberOfPages());
            }
        } catch (InvalidPasswordException locked) {
            throw new Unreadable("document.password");
        }
    }
}
