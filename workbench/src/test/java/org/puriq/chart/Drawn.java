package org.puriq.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture as an XML parser reads it. */
record Drawn(Document document) {

    /** A text and the room that it takes up. */
    record Text(String text, Box box) {}

    static Drawn of(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return new Drawn(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
    }

    List<Element> all(String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at)).toList();
    }

    List<Element> withAttribute(String attribute) {
        return all("g").stream().filter(group -> group.hasAttribute(attribute)).toList();
    }

    /** All that can be read, also by resting the pointer. */
    String words() {
        var words = new ArrayList<String>();
        all("text").forEach(text -> words.add(text.getTextContent()));
        all("title").forEach(title -> words.add(title.getTextContent()));
        return String.join("\n", words);
    }

    /** The visible texts one after the other, so that a wrapped one can be found again. */
    String flowingWords() {
        return String.join(" ", all("text").stream().map(Element::getTextContent).toList());
    }

    List<Text> texts() {
        return all("text").stream().map(Drawn::text).toList();
    }

    Box page() {
        String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ");
        return new Box(0, 0, Double.parseDouble(box[2]), Double.parseDouble(box[3]));
    }

    private static Text text(Element element) {
        double size = number(element, "font-size");
        double wide = Letters.width(element.getTextContent(), size, element.hasAttribute("font-weight"));
        double before = switch (element.getAttribute("text-anchor")) {
            case "middle" -> wide / 2;
            case "end" -> wide;
            default -> 0;
        };
        double x = number(element, "x");
        double y = number(element, "y");
        boolean upright = element.hasAttribute("transform");
        Box box = upright
                ? new Box(x - size * 0.72, y - wide + before, x + size * 0.2, y + before)
                : new Box(x - before, y - size * 0.72, x - before + wide, y + size * 0.2);
        return new Text(element.getTextContent(), box);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
