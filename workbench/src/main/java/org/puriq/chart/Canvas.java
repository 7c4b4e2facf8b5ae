package org.puriq.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the elements of one SVG picture: escaped, with numbers of one decimal, the same bytes for the same content. */
final class Canvas {
    private final String id;
    private final Breadth breadth;
    private final StringBuilder body = new StringBuilder();
    private final SortedMap<String, String> definitions = new TreeMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    Canvas(String id, Breadth breadth) {
        if (!id.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("A picture's identity is letters, digits and hyphens after a letter, not '%s'.".formatted(id));
        }
        this.id = id;
        this.breadth = breadth;
    }

    double width() {
        return breadth.pixels();
    }

    boolean isNarrow() {
        return breadth.isNarrow();
    }

    /** Begins an element; {@code attributes} are names and values by turns. */
    Canvas open(String element, Object... attributes) {
        start(element, attributes).append(">");
        open.push(element);
        return this;
    }

    Canvas close() {
        body.append("</").append(open.pop()).append(">\n");
        return this;
    }

    Canvas leaf(String element, Object... attributes) {
        start(element, attributes).append("/>\n");
        return this;
    }

    /** What a pointer resting on the open element reads. */
    Canvas title(String text) {
        body.append("<title>").append(escaped(text)).append("</title>");
        return this;
    }

    Canvas text(Type type, double x, double y, String text) {
        return letters(type, text, "x", x, "y", y);
    }

    /** A text that is read from below to above, its middle line at {@code x}. */
    Canvas upright(Type type, double x, double y, String text) {
        return letters(type, text, "x", x, "y", y, "transform", "rotate(-90 " + number(x) + " " + number(y) + ")");
    }

    private Canvas letters(Type type, String text, Object... place) {
        start("text", place);
        attributes("font-size", type.size(), "fill", type.ink().value());
        if (type.bold()) {
            attributes("font-weight", "600");
        }
        if (type.anchor() != Type.Anchor.START) {
            attributes("text-anchor", type.anchor().value());
        }
        body.append(">").append(escaped(text)).append("</text>\n");
        return this;
    }

    /** Lines one below the other, the first one's top at {@code y}. */
    Canvas lines(Type type, double x, double y, List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            text(type, x, y + type.line() * (at + 0.5) + type.drop(), lines.get(at));
        }
        return this;
    }

    /** A sheet of paper for a text to lie on, so that lines behind do not cut it. A rim around its letters would cover them where a printer paints rims last. */
    Canvas sheet(Box behind) {
        return leaf("rect", "x", behind.left() - 2, "y", behind.top() + 1, "width", behind.right() - behind.left() + 4, "height", behind.bottom() - behind.top() - 2, "rx", 2,
                "fill", Ink.PAPER.value(), "fill-opacity", "0.75");
    }

    Canvas line(Ink ink, double thickness, Dashes dashes, String path) {
        start("path", "d", path, "fill", "none", "stroke", ink.value(), "stroke-width", thickness, "stroke-linecap", "butt");
        if (dashes != Dashes.SOLID) {
            attributes("stroke-dasharray", dashes.array());
        }
        body.append("/>\n");
        return this;
    }

    Canvas rule(double fromX, double fromY, double toX, double toY) {
        return line(Ink.RULE, 1, Dashes.SOLID, "M" + point(fromX, fromY) + " L" + point(toX, toY));
    }

    /** What to fill with: the colour itself, or a pattern of it. */
    String fill(Ink ink, Hatch hatch) {
        if (hatch == Hatch.SOLID) {
            return ink.value();
        }
        String name = id + "-" + ink.code() + "-" + hatch.code();
        definitions.put(name, "<pattern id=\"" + name + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                + "<rect width=\"8\" height=\"8\" fill=\"" + ink.value() + "\" fill-opacity=\"0.18\"/>"
                + "<path d=\"" + hatch.path() + "\" fill=\"none\" stroke=\"" + ink.value() + "\" stroke-width=\"2\"/></pattern>\n");
        return "url(#" + name + ")";
    }

    /** A window through which what lies outside is not seen. */
    String window(double x, double y, double width, double height) {
        String name = id + "-window";
        definitions.put(name, "<clipPath id=\"" + name + "\"><rect x=\"" + number(x) + "\" y=\"" + number(y)
                + "\" width=\"" + number(width) + "\" height=\"" + number(height) + "\"/></clipPath>\n");
        return "url(#" + name + ")";
    }

    /** The finished picture; the source line goes below {@code height}. */
    String finish(Caption caption, String kind, double height) {
        List<String> source = caption.source().isBlank() ? List.of() : Type.NOTE.wrap(caption.source(), width() - 8);
        lines(Type.NOTE, 4, height + 6, source);
        double whole = Math.ceil(height + (source.isEmpty() ? 0 : 6 + Type.NOTE.height(source)) + 4);
        String size = number(width()) + " " + number(whole);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" + id + "\" class=\"picture picture-" + kind + " picture-"
                + (isNarrow() ? "narrow" : "broad") + "\" viewBox=\"0 0 " + size + "\" width=\"" + number(width()) + "\" height=\"" + number(whole)
                + "\" role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-description\""
                + " font-family=\"var(--font, 'Noto Sans', 'DejaVu Sans', Verdana, sans-serif)\" font-variant=\"tabular-nums\">\n"
                + "<title id=\"" + id + "-title\">" + escaped(caption.title()) + "</title>\n"
                + "<desc id=\"" + id + "-description\">" + escaped(caption.description()) + "</desc>\n"
                + (definitions.isEmpty() ? "" : "<defs>\n" + String.join("", definitions.values()) + "</defs>\n")
                + "<rect width=\"" + number(width()) + "\" height=\"" + number(whole) + "\" fill=\"" + Ink.PAPER.value() + "\"/>\n"
                + body + "</svg>\n";
    }

    private StringBuilder start(String element, Object... attributes) {
        body.append('<').append(element);
        attributes(attributes);
        return body;
    }

    private void attributes(Object... namesAndValues) {
        for (int at = 0; at < namesAndValues.length; at += 2) {
            Object value = namesAndValues[at + 1];
            String text = value instanceof Number number ? number(number.doubleValue()) : escaped(value.toString());
            body.append(' ').append(namesAndValues[at]).append("=\"").append(text).append('"');
        }
    }

    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** With at most one decimal, a point for it, and no minus zero. */
    static String number(double number) {
        long tenths = Math.round(number * 10);
        long rest = Math.abs(tenths % 10);
        String sign = tenths < 0 ? "-" : "";
        return sign + Math.abs(tenths / 10) + (rest == 0 ? "" : "." + rest);
    }

    /** Text as XML may hold it; letters that XML 1.0 forbids become the replacement character. */
    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isAllowed(letter) ? letter : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int letter) {
        boolean control = letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r';
        return !control && !(letter >= 0xD800 && letter <= 0xDFFF) && letter != 0xFFFE && letter != 0xFFFF;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
