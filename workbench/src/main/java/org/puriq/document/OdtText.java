package org.puriq.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.puriq.source.Bounded;

/** The text of an OpenDocument text: read from its content as a stream, with no document types and no entities. Pages end where the writer's program noted it. */
final class OdtText {
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private OdtText() {}

    static void read(Path file, Bounds bounds, PageCollector pages) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw new Unreadable("document.damaged");
            }
            try (InputStream in = new Bounded(zip.getInputStream(content), bounds.inflatedBytes(), () -> new Unreadable("document.bomb"))) {
                read(in, pages);
            }
        } catch (XMLStreamException broken) {
            throw broken.getNestedException() instanceof Unreadable refused ? refused : new Unreadable("document.damaged");
        }
    }

    private static void read(InputStream in, PageCollector pages) throws XMLStreamException, Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        int written = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable("document.entities");
                case XMLStreamConstants.START_ELEMENT -> written += start(reader, pages);
                case XMLStreamConstants.END_ELEMENT -> written -= end(reader, pages);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (written > 0) {
                        pages.add(reader.getText());
                    }
                }
                default -> { }
            }
        }
    }

    /** How much deeper in paragraphs it stands now: only what stands in one is text. */
    private static int start(XMLStreamReader reader, PageCollector pages) throws Unreadable {
        if (!TEXT.equals(reader.getNamespaceURI())) {
            return 0;
        }
        switch (reader.getLocalName()) {
            case "soft-page-break" -> pages.endPage();
            case "tab", "s" -> pages.add(" ");
            case "line-break" -> pages.add("\n");
            default -> { }
        }
        return isParagraph(reader) ? 1 : 0;
    }

    private static int end(XMLStreamReader reader, PageCollector pages) throws Unreadable {
        boolean ends = TEXT.equals(reader.getNamespaceURI()) && isParagraph(reader);
        if (ends) {
            pages.add("\n\n");
        }
        return ends ? 1 : 0;
    }

    private static boolean isParagraph(XMLStreamReader reader) {
        return reader.getLocalName().equals("p") || reader.getLocalName().equals("h");
    }
}
