package org.puriq.report;

import java.util.List;
import java.util.Set;
import org.puriq.base.Language;
import org.puriq.table.Cell.Piece;

/**
 * A sheet of questions that stands on one A4 page, to be written on by hand or with what is known already.
 *
 * @param subtitle what stands beside the title, such as study and round
 * @param foot the last line
 */
public record Paper(String title, String subtitle, Language language, List<Section> sections, String foot) {
    public Paper {
        sections = List.copyOf(sections);
    }

    /** A part of the conversation. */
    public record Section(String title, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /** A question with its room. */
    public sealed interface Entry {
        String question();

        /** An answer in words. @param lines how many lines there are to write on where nothing is known; {@code answers} a line each */
        record Line(String question, List<List<Piece>> answers, int lines) implements Entry {
            public Line {
                answers = answers.stream().map(List::copyOf).toList();
            }
        }

        /**
         * Ways of leaving or coming back with the months of the year.
         *
         * @param heads above the columns before and behind the months: where, who, how many and what for
         * @param months the first letters of the twelve months, and {@code monthNames} their names
         */
        record Calendar(String question, List<String> heads, List<String> months, List<String> monthNames, List<Move> moves, int rows) implements Entry {
            public Calendar {
                heads = List.copyOf(heads);
                months = List.copyOf(months);
                monthNames = List.copyOf(monthNames);
                moves = List.copyOf(moves);
            }
        }
    }

    /** One row of a calendar. */
    public record Move(String where, String who, Set<Integer> months, String told) {
        public Move {
            months = Set.copyOf(months);
        }
    }
}
