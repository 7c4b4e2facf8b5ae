package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.puriq.text.Texts;

/** A document for Word: real styles, heads that repeat, numbered captions, alternative texts, its language, A4. */
final class DocxPrinter implements DocumentPrinter {
    @Override
    public void print(Document document, Texts texts, Progress progress, OutputStream out) throws IOException {
        try (var word = new XWPFDocument()) {
            DocxShell.prepare(word, document, LanguageTag.of(texts));
            var pages = new DocxPages(word);
            var body = new DocxBody(word, pages, texts);
            pages.turn(document.liesAcross(0));
            body.title(document);
            List<Block> blocks = document.blocks();
            for (int at = 0; at < blocks.size(); at++) {
                progress.step(at, blocks.size(), blocks.get(at).name());
                pages.turn(document.liesAcross(at));
                body.add(blocks.get(at));
            }
            pages.finish();
            word.write(new Unclosed(out));
            progress.step(blocks.size(), blocks.size(), "");
        }
        out.flush();
    }
}
