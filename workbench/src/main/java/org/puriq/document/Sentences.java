package org.puriq.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes a document apart into sentences: words that were divided at the end of a line are put together, lines are joined to
 * paragraphs, also over the end of a page, and a full stop after an abbreviation ends nothing.
 */
public final class Sentences {
    private static final Pattern BULLET = Pattern.compile("^([•·▪●○■□◦‣\\-–—*>]|\\(?\\d{1,2}[.)]|\\(?[a-zñ][.)])\\s.*");
    private static final Pattern DIVIDED = Pattern.compile(".*\\p{L}[-\u00ad‐]$");
    private static final Pattern ENDED = Pattern.compile(".*[.!?:;][\"”»)]?$");
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?i).*(?:^|[\\s(])(?:art|av|aprox|cap|cf|cía|col|dr|dra|ej|etc|fig|gral|hab|inc|ing|km|lic|máx|mín|mz|no|nro|núm|n[°º]|p|pág|págs|pp|prof|prov|dist|dpto|rev|sr|sra|sres|ss|sta|sto|tel|ud|vol|s/|mr|mrs|e\\.g|i\\.e|approx|[A-ZÑ])\\.\\s*$");
    /** A line much shorter than the usual one ends its paragraph if the next one begins with a capital. */
    private static final double SHORT = 0.6;
    private static final int LONGEST = 700;

    private final List<Sentence> sentences = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private final double usual;
    /** From which letter of the block on it stands on which page. */
    private final NavigableMap<Integer, Integer> pages = new TreeMap<>();
    private String last = "";

    private Sentences(List<PageLines.Line> lines) {
        List<Integer> lengths = lines.stream().map(each -> each.text().length()).filter(each -> each > 20).sorted().toList();
        this.usual = lengths.isEmpty() ? 80 : lengths.get(lengths.size() / 2);
    }

    public static List<Sentence> of(DocumentText document) {
        List<PageLines.Line> lines = PageLines.of(document);
        var sentences = new Sentences(lines);
        for (int at = 0; at < lines.size(); at++) {
            sentences.line(lines.get(at), at > 0 && lines.get(at - 1).page() != lines.get(at).page());
        }
        sentences.close();
        return List.copyOf(sentences.sentences);
    }

    private void line(PageLines.Line line, boolean newPage) {
        String text = line.text().replaceAll("\u00ad(?!$)", "").replaceAll("\\s+", " ").strip();
        if (text.isEmpty()) {
            if (isEnded() || !newPage && !DIVIDED.matcher(last).matches()) {
                close();
            }
            return;
        }
        if (!block.isEmpty() && begins(text)) {
            close();
        }
        append(line.page(), text);
    }

    private boolean isEnded() {
        return ENDED.matcher(last).matches();
    }

    private boolean begins(String text) {
        boolean capital = Character.isUpperCase(text.codePointAt(0)) || "¿¡".indexOf(text.charAt(0)) >= 0;
        boolean shortLine = last.length() < SHORT * usual && !last.endsWith(",");
        boolean heading = isCapitals(last) != isCapitals(text);
        return BULLET.matcher(text).matches() || capital && (shortLine || heading && !DIVIDED.matcher(last).matches());
    }

    private static boolean isCapitals(String text) {
        return text.chars().filter(Character::isLetter).count() > 3 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private void append(int ofPage, String text) {
        if (DIVIDED.matcher(last).matches() && Character.isLowerCase(text.codePointAt(0))) {
            block.setLength(block.length() - 1);
        } else if (!block.isEmpty()) {
            block.append(' ');
        }
        pages.put(block.length(), ofPage);
        block.append(text);
        last = text;
    }

    private void close() {
        if (!block.isEmpty()) {
            split(block.toString());
        }
        block.setLength(0);
        pages.clear();
        last = "";
    }

    private void split(String text) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.of("es"));
        ends.setText(text);
        int from = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            String part = text.substring(from, end);
            if (end == text.length() || !ABBREVIATED.matcher(part).matches()) {
                add(part, from);
                from = end;
            }
        }
    }

    /** What has no end, as a table has none, is cut between words. */
    private void add(String text, int start) {
        int from = 0;
        while (text.length() - from > LONGEST) {
            int space = text.lastIndexOf(' ', from + LONGEST);
            int cut = space > from ? space : from + LONGEST;
            put(text.substring(from, cut), start + from);
            from = cut;
        }
        put(text.substring(from), start + from);
    }

    private void put(String text, int start) {
        if (text.chars().anyMatch(Character::isLetter)) {
            int page = pages.floorEntry(start).getValue();
            sentences.add(new Sentence(page, sentences.size() + 1, text.strip()));
        }
    }
}
