package org.puriq.web;

import java.util.List;
import java.util.Map;
import org.puriq.table.Cell;

/** A piece of a page's content; a page is a list of them, one below the other. */
public sealed interface Part {

    /** @param id what an address may jump to */
    record Heading(String text, String id) implements Part {}

    /** A paragraph; figures in it lead to their statements. */
    record Words(Cell text) implements Part {
        public Words(String text) {
            this(Cell.text(text));
        }
    }

    /** Words of a document, in runs; those that matter are marked. */
    record Excerpt(List<Run> runs) implements Part {
        public Excerpt {
            runs = List.copyOf(runs);
        }

        public record Run(String text, boolean marked) {}
    }

    record Facts(List<Fact> facts) implements Part {}

    /** @param titled whether its title is shown; {@code kept} whether it is also to be had as a file */
    record Table(SheetView view, boolean titled, boolean kept) implements Part {}

    record Drawn(Plate plate) implements Part {}

    record Said(Notice notice) implements Part {}

    record Nothing(Empty empty) implements Part {}

    record Wrong(List<ProblemLine> problems) implements Part {}

    /** Ways to go on; the first is the likeliest where {@code led}. */
    record Ways(List<Link> links, boolean led) implements Part {}

    /** Files to take away. */
    record Files(String text, List<Link> links) implements Part {}

    record Lines(List<Line> lines) implements Part {}

    record Cards(List<Card> cards) implements Part {}

    record Asked(Form form) implements Part {}

    /** A form whose answers stand in the address: another look at the same, or where it {@code asks}, a step that is taken with its button. */
    record Chosen(List<Field> fields, Map<String, String> others, boolean asks) implements Part {}

    /** One box to search by, whose words stand in the address of what was found. */
    record Sought(String action, String words, String label, String help, String button) implements Part {}

    /** What else is said of what was asked above; it is read again when an answer is saved. */
    record Beside(String id, List<Fact> facts) implements Part {}

    /** A page to print: seen on the screen as well, or {@code hidden} until somebody prints. */
    record Paper(String html, boolean hidden) implements Part {}

    /** Photographs beside each other. */
    record Photographs(List<Pictured> photographs) implements Part {
        public Photographs {
            photographs = List.copyOf(photographs);
        }
    }

    /** A photograph that the study keeps: where it lies below the study, what is to be seen, and a word about it. */
    record Pictured(String address, String title, String about) {}

    record Working(Work work) implements Part {}

    /** What stays on this machine: it is told so above it, and it is left out where the page is printed. */
    record Staying(String sentence, List<Part> parts) implements Part {
        public Staying {
            parts = List.copyOf(parts);
        }
    }

    /** Something that a long page folds away under a line, unless it is {@code open}. */
    record Folded(String text, List<Part> parts, boolean open) implements Part {
        public Folded(String text, List<Part> parts) {
            this(text, parts, false);
        }
    }

    /** Something that is told with its own heading, and what can be done about it. */
    record Told(String id, String kind, String title, String state, boolean settled, List<Part> parts) implements Part {}

    /** Things that hang on each other, one below the other; it can be read without lines and on a narrow screen. */
    record Tree(List<Branch> branches) implements Part {
        public Tree {
            branches = List.copyOf(branches);
        }
    }

    /**
     * A thing in a tree.
     *
     * @param id what an address may jump to; {@code label} what kind of thing it is
     * @param ways what can be done with it; {@code parts} what stands open below it, such as its form
     */
    record Branch(String id, String label, Cell what, String about, List<Link> ways, List<Part> parts, List<Branch> below) {
        public Branch {
            ways = List.copyOf(ways);
            parts = List.copyOf(parts);
            below = List.copyOf(below);
        }
    }

    /** One of several things: what it is, where it is, and a few words about it; {@code quiet} where there is nothing there yet. */
    record Line(Cell what, String about, String count, boolean quiet) {}

    /** A study on the first page. */
    record Card(String title, String address, String about, List<Fact> facts, String open) {}
}
