package org.puriq.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Wording;
import org.puriq.migration.CodeLevels;
import org.puriq.migration.Elsewhere;
import org.puriq.migration.PersonGroup;

/**
 * How files of one kind are read as an origin-destination table. Files are told by what they hold, such as the heads of their
 * columns, and never by their names.
 *
 * @param source who counted, in a line that stands under every table; {@code from} and {@code to} are the two dates, as years
 * @param scheme the code scheme, such as {@code ubigeo-inei}; empty where codes are taken as they are; {@code otherScheme} one that looks the same
 * @param names the list of places that turns names into codes and tells schemes apart; empty where none is needed
 * @param lostZero what is done with a code that is a digit too short
 * @param moves where the moves stand; {@code places} where names and populations of places stand, if they do
 */
public record Recipe(String id, Wording name, Wording source, Optional<Integer> from, Optional<Integer> to, int years, int youngest, boolean everyDestination,
        String scheme, String otherScheme, String names, CodeLevels levels, LostZero lostZero, Moves moves, Optional<PlaceColumns> places) {

    /** A spreadsheet takes the nought in front of a code away. It comes back only where the recipe says so. */
    public enum LostZero { REFUSED, RESTORED }

    /** Where the moves stand. */
    public sealed interface Moves {
        /**
         * A list: a row for each origin and destination.
         *
         * @param columns each with the heads that it may have; {@code destination}, {@code origin} and {@code persons} are there
         * @param words what words in the origin or the kind column mean; a word that is not here is a place
         * @param sexes what words in the column {@code sex} mean
         */
        record Listed(Map<Role, List<String>> columns, Map<String, Meaning> words, Map<String, String> sexes) implements Moves {
            public Listed {
                columns = Map.copyOf(columns);
                words = Map.copyOf(words);
                sexes = Map.copyOf(sexes);
            }
        }

        /**
         * A sheet as it is printed: a row for each origin, below headings, and groups of persons across.
         *
         * @param title words of the title that tell the sheet; {@code origin} the head above the names of places
         * @param groups the head of each column of numbers, and whom it counts
         * @param rows how the names in the first column are read; the first that fits holds
         * @param nought what is printed where nobody is counted
         */
        record Printed(String title, String origin, List<GroupColumn> groups, List<RowKind> rows, String nought) implements Moves {
            public Printed {
                groups = List.copyOf(groups);
                rows = List.copyOf(rows);
            }
        }
    }

    /** The same recipe for a table that somebody calls by its own name and source. */
    public Recipe called(Wording another, Wording whoCounted) {
        return new Recipe(id, another, whoCounted, from, to, years, youngest, everyDestination, scheme, otherScheme, names, levels, lostZero, moves, places);
    }

    /** What a column of a list holds. */
    public enum Role { DESTINATION, ORIGIN, PERSONS, KIND, LABEL, SEX, AGE }

    /** What a word in an origin or kind column means: a place, or why there is none. */
    public sealed interface Meaning {
        record InCountry() implements Meaning {}

        record NotInCountry(Elsewhere why) implements Meaning {}
    }

    /** A column of numbers of a printed sheet. */
    public record GroupColumn(String head, PersonGroup group) {}

    /** What a row of a printed sheet is, told by how its name begins. */
    public record RowKind(String starts, What what, String level, Optional<String> code) {
        /** The destination of all rows below; an origin; the rest of the wider origin above; from abroad; or a sum of rows that also stand alone. */
        public enum What { DESTINATION, ORIGIN, REST, ABROAD, SUBTOTAL }
    }

    /**
     * The heads of a list of places.
     *
     * @param parts which levels the parts of the name are of, widest first; {@code drop} what stands before the last part
     */
    public record PlaceColumns(List<String> code, List<String> name, List<String> population, String separator, List<String> parts, String drop) {
        public PlaceColumns {
            code = List.copyOf(code);
            name = List.copyOf(name);
            population = List.copyOf(population);
            parts = List.copyOf(parts);
        }
    }
}
