package org.puriq.report;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The styles of a report in somebody's template: a style that the template has under the same name, in whatever language its
 * Word writes identities, is the template's; the others are added.
 */
final class DocxStyles {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final List<String> NAMING = List.of("pStyle", "rStyle", "tblStyle");

    private final Map<String, String> theirs = new HashMap<>();

    private DocxStyles() {}

    static DocxStyles into(XWPFDocument word, String language) throws IOException {
        try {
            var styles = new DocxStyles();
            CTStyles ours = StylesDocument.Factory.parse(Resource.text("styles.xml").replace("LANGUAGE", language)).getStyles();
            Map<String, String> numbers = numbering(word);
            XWPFStyles template = word.getStyles() == null ? word.createStyles() : word.getStyles();
            for (CTStyle style : ours.getStyleArray()) {
                styles.theirs.put(style.getStyleId(), styles.known(template, style).orElseGet(() -> free(template, style.getStyleId())));
            }
            for (CTStyle style : ours.getStyleArray()) {
                if (styles.known(template, style).isEmpty()) {
                    styles.add(template, style, numbers);
                }
            }
            return styles;
        } catch (XmlException broken) {
            throw new IllegalStateException("The program's own styles for Word are no XML.", broken);
        }
    }

    /** Paragraphs and letters name the template's styles. */
    void apply(List<Element> elements) {
        for (Element element : elements) {
            for (String naming : NAMING) {
                NodeList named = element.getElementsByTagNameNS(WORD, naming);
                for (int at = 0; at < named.getLength(); at++) {
                    var name = (Element) named.item(at);
                    name.setAttributeNS(WORD, "w:val", theirs.getOrDefault(name.getAttributeNS(WORD, "val"), name.getAttributeNS(WORD, "val")));
                }
            }
        }
    }

    /** A default style is the template's own, whatever it is called. */
    private Optional<String> known(XWPFStyles template, CTStyle style) {
        String name = style.getName().getVal();
        return template.getStyles().stream()
                .filter(each -> each.getType() == style.getType())
                .filter(each -> isDefault(style) ? isDefault(each.getCTStyle()) : name.equalsIgnoreCase(each.getName()))
                .map(XWPFStyle::getStyleId)
                .findFirst();
    }

    private static boolean isDefault(CTStyle style) {
        return style.isSetDefault() && Boolean.TRUE.equals(isOn(style.getDefault()));
    }

    private static Boolean isOn(Object value) {
        return value instanceof Boolean on ? on : List.of("1", "on", "true").contains(String.valueOf(value));
    }

    private static String free(XWPFStyles template, String id) {
        return template.styleExist(id) ? "Puriq" + id : id;
    }

    private void add(XWPFStyles template, CTStyle style, Map<String, String> numbers) {
        var added = (CTStyle) style.copy();
        added.setStyleId(theirs.getOrDefault(style.getStyleId(), style.getStyleId()));
        Stream.of(added.getBasedOn(), added.getNext()).filter(java.util.Objects::nonNull)
                .forEach(each -> each.setVal(theirs.getOrDefault(each.getVal(), each.getVal())));
        if (added.isSetPPr() && added.getPPr().isSetNumPr()) {
            var number = added.getPPr().getNumPr().getNumId();
            number.setVal(new BigInteger(numbers.getOrDefault(number.getVal().toString(), number.getVal().toString())));
        }
        template.addStyle(new XWPFStyle(added, template));
    }

    /** Our lists beside those of the template; gives the number of each there. */
    private static Map<String, String> numbering(XWPFDocument word) throws XmlException {
        XWPFNumbering template = word.getNumbering() == null ? word.createNumbering() : word.getNumbering();
        Map<String, String> numbers = new HashMap<>();
        var ours = NumberingDocument.Factory.parse(Resource.text("numbering.xml")).getNumbering();
        for (int at = 0; at < ours.sizeOfAbstractNumArray(); at++) {
            var list = (org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum) ours.getAbstractNumArray(at).copy();
            list.setAbstractNumId(BigInteger.valueOf(nextList(template)));
            BigInteger id = template.addAbstractNum(new XWPFAbstractNum(list));
            numbers.put(ours.getNumArray(at).getNumId().toString(), template.addNum(id).toString());
        }
        return numbers;
    }

    private static int nextList(XWPFNumbering template) {
        return 1 + template.getAbstractNums().stream().mapToInt(each -> each.getCTAbstractNum().getAbstractNumId().intValue()).max().orElse(-1);
    }
}
