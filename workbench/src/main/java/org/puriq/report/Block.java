package org.puriq.report;

import java.util.List;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** A piece of a document between two others: heading, paragraph, connected text with notes, list, table, picture or list of sources. */
public sealed interface Block {
    /** A heading of level 1 to 4; the document's own title stands above level 1. */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("A heading has a level from 1 to 4, not %d ('%s').".formatted(level, text));
            }
        }
    }

    record Paragraph(List<Cell.Piece> pieces) implements Block {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /** Connected text, in which each sentence says what it rests on; numbered notes tell it: at the foot of a page on paper, elsewhere in {@link Notes}. */
    record Told(List<Sentence> sentences) implements Block {
        public Told {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * One sentence of connected text.
     *
     * @param notes where what it says comes from, each a line of its own; the same line has one number in the whole document
     */
    record Sentence(List<Cell.Piece> pieces, List<String> notes) {
        public Sentence {
            pieces = List.copyOf(pieces);
            notes = List.copyOf(notes);
        }

        /** How many letters it has, for those who must keep to a number of pages. */
        public int length() {
            return pieces.stream().mapToInt(each -> each.text().length()).sum() + 3 * notes.size();
        }
    }

    /**
     * Where the list of all notes of the document stands, under its heading and a word on how to read it. Paper has its notes at
     * the foot of each page, so that there it is left out, with its heading.
     */
    record Notes(int level, String title, String lead) implements Block {}

    /** What follows begins on a page of its own. */
    record NewPage() implements Block {}

    /** A list of points, each of pieces. */
    record ListOf(List<List<Cell.Piece>> points) implements Block {
        public ListOf {
            points = points.stream().map(List::copyOf).toList();
        }
    }

    /** A table with its caption, remarks and source line; one without a title gets no caption and no number. */
    record Table(Sheet sheet) implements Block {}

    /**
     * A picture.
     *
     * @param svg one whole SVG element; custom properties in it need a fallback, as in {@code var(--ink, #222)}
     * @param narrow the same picture laid out for a telephone, for pages; empty where there is none
     * @param width as it shows, in CSS pixels (1/96 inch)
     * @param height as it shows, in CSS pixels
     * @param description what is to be seen, for those who do not see it
     * @param sourceLine the line under it; empty where the picture itself holds it
     */
    record Picture(String svg, String narrow, int width, int height, String title, String description, String sourceLine) implements Block {
        public Picture {
            if (width <= 0 || height <= 0) {
                throw new IllegalArgumentException("The picture '%s' has no size: %d x %d.".formatted(title, width, height));
            }
        }

        public Picture(String svg, int width, int height, String title, String description, String sourceLine) {
            this(svg, "", width, height, title, description, sourceLine);
        }

        /** A picture of the size that its svg element says itself. */
        public static Picture sized(String svg, String narrow, String title, String description, String sourceLine) {
            return new Picture(svg, narrow, Svg.length(svg, "width"), Svg.length(svg, "height"), title, description, sourceLine);
        }
    }

    /** Photographs, some beside each other. */
    record Photographs(List<Photograph> photographs) implements Block {
        public Photographs {
            photographs = List.copyOf(photographs);
        }
    }

    /**
     * A photograph.
     *
     * @param mediaType {@code image/jpeg} or {@code image/png}
     * @param base64 its bytes in the letters of RFC 4648
     * @param width in points of the picture, likewise {@code height}
     * @param title what is to be seen
     */
    record Photograph(String mediaType, String base64, int width, int height, String title) {
        public Photograph {
            if (width <= 0 || height <= 0) {
                throw new IllegalArgumentException("The photograph '%s' has no size: %d x %d.".formatted(title, width, height));
            }
        }
    }

    /** The numbered list of what was read and heard. */
    record Sources(List<String> texts) implements Block {
        public Sources {
            texts = List.copyOf(texts);
        }
    }

    /** What it is called while it is printed; empty where it has no name. */
    default String name() {
        return switch (this) {
            case Heading(int _, String text) -> text;
            case Table(Sheet sheet) -> sheet.title();
            case Picture picture -> picture.title();
            case Paragraph _, Told _, Notes _, NewPage _, ListOf _, Photographs _, Sources _ -> "";
        };
    }
}
