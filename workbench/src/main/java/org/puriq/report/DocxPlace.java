package org.puriq.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The place of a template where the report goes: a content control whose tag or title is {@code puriq}, or the paragraph that
 * holds a bookmark of that name. It must stand in the text itself, not in a table, frame or header.
 */
final class DocxPlace {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Element body;
    private final Element place;

    private DocxPlace(Element body, Element place) {
        this.body = body;
        this.place = place;
    }

    static Optional<DocxPlace> find(XWPFDocument word) {
        Element body = (Element) word.getDocument().getBody().getDomNode();
        return elements(body).stream().filter(DocxPlace::isMeant).findFirst().map(place -> new DocxPlace(body, place));
    }

    /** The elements of the text as they stand now, to be told from those that come. */
    List<Element> elements() {
        return elements(body);
    }

    /** Puts what came after {@code before} into the place; what stood there as a stand-in goes. */
    List<Element> fill(List<Element> before) {
        List<Element> came = elements(body).stream().filter(each -> !before.contains(each)).toList();
        if (place.getLocalName().equals("sdt")) {
            Element content = inside(place, "sdtContent").orElseGet(() -> (Element) place.appendChild(place.getOwnerDocument().createElementNS(WORD, "w:sdtContent")));
            children(content).forEach(content::removeChild);
            came.forEach(content::appendChild);
            inside(place, "sdtPr").flatMap(properties -> inside(properties, "showingPlcHdr")).ifPresent(each -> each.getParentNode().removeChild(each));
        } else {
            came.forEach(each -> body.insertBefore(each, place));
            body.removeChild(place);
        }
        return came;
    }

    private static boolean isMeant(Element element) {
        return switch (element.getLocalName()) {
            case "sdt" -> inside(element, "sdtPr").filter(properties -> isNamed(properties, "tag") || isNamed(properties, "alias")).isPresent();
            case "p" -> {
                NodeList bookmarks = element.getElementsByTagNameNS(WORD, "bookmarkStart");
                yield IntStream.range(0, bookmarks.getLength()).anyMatch(at -> isOurs(((Element) bookmarks.item(at)).getAttributeNS(WORD, "name")));
            }
            default -> false;
        };
    }

    private static boolean isNamed(Element properties, String element) {
        return inside(properties, element).filter(each -> isOurs(each.getAttributeNS(WORD, "val"))).isPresent();
    }

    private static boolean isOurs(String name) {
        return name.equalsIgnoreCase(Template.NAME);
    }

    private static Optional<Element> inside(Element parent, String name) {
        return elements(parent).stream().filter(each -> each.getLocalName().equals(name)).findFirst();
    }

    private static List<Element> elements(Element parent) {
        return children(parent).stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    private static List<Node> children(Element parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
