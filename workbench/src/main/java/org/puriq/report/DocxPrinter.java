package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.puriq.text.Texts;
import org.w3c.dom.Element;

/** A document for Word: real styles, heads that repeat, numbered captions, alternative texts, its language, A4. */
final class DocxPrinter implements DocumentPrinter {
    private final Optional<Template> template;

    DocxPrinter(Optional<Template> template) {
        this.template = template;
    }

    @Override
    public void print(Document document, Texts texts, Progress progress, OutputStream out) throws IOException {
        if (template.isPresent()) {
            into(template.get(), document, texts, progress, out);
        } else {
            alone(document, texts, progress, out);
        }
        out.flush();
        progress.step(document.blocks().size(), document.blocks().size(), "");
    }

    private static void alone(Document document, Texts texts, Progress progress, OutputStream out) throws IOException {
        try (var word = new XWPFDocument()) {
            DocxShell.prepare(word, document, LanguageTag.of(texts));
            var pages = new DocxPages(word);
            write(word, document, pages, texts, progress);
            pages.finish();
            word.write(new Unclosed(out));
        }
    }

    /** The template keeps its pages, heads and feet, and its styles where it has them. */
    private static void into(Template template, Document document, Texts texts, Progress progress, OutputStream out) throws IOException {
        try (var word = template.word()) {
            DocxPlace place = DocxPlace.find(word).orElseThrow();
            List<Element> before = place.elements();
            DocxStyles styles = DocxStyles.into(word, LanguageTag.of(texts));
            write(word, document, DocxPages.of(word), texts, progress);
            styles.apply(place.fill(before));
            styles.apply(notes(word));
            word.write(new Unclosed(out));
        }
    }

    /** The notes at the feet of pages lie in a part of their own. */
    private static List<Element> notes(XWPFDocument word) {
        return word.getFootnotes().stream().map(each -> (Element) each.getCTFtnEdn().getDomNode()).toList();
    }

    private static void write(XWPFDocument word, Document document, DocxPages pages, Texts texts, Progress progress) throws IOException {
        var body = new DocxBody(word, pages, texts);
        pages.turn(document.liesAcross(0));
        body.title(document);
        List<Block> blocks = document.blocks();
        for (int at = 0; at < blocks.size(); at++) {
            progress.step(at, blocks.size(), blocks.get(at).name());
            pages.turn(document.liesAcross(at));
            body.add(blocks.get(at), document.leads(at));
        }
    }
}
