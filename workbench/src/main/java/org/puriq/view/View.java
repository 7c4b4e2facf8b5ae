package org.puriq.view;

import java.util.List;
import java.util.Optional;
import org.puriq.table.Sheet;

/** One way to look at a study. Page, command and report ask the same view and so show the same. */
public interface View {
    /** Its name in addresses and commands. */
    String name();

    Stage stage();

    /** What it is called in the reader's language. */
    String title(Request request);

    /** One or two sentences on what it shows and how to read it; also what an empty one is waiting for. */
    String lead(Request request);

    Sheet sheet(Request request);

    /** A picture of the same, where people would rather look than read. */
    default Optional<Picture> picture(Request request) {
        return Optional.empty();
    }

    /** The name under which its title, its lead and the words of its empty page stand in the message files. */
    default String textKey() {
        return name();
    }

    /** The same with fewer and fuller columns, where a screen or a sheet of paper must hold it; files have every column by itself. */
    default Sheet compact(Request request) {
        return sheet(request);
    }

    /** What can be chosen: sorting, filters, as printed or normalised. */
    default List<Choice> choices(Request request) {
        return List.of();
    }

    /** Further options that take the identity of any record, such as a place; too many to offer as a choice. */
    default List<String> filters() {
        return List.of();
    }

    /** The table whose records fill this view, so that an empty page can lead to the form. */
    default Optional<String> filledBy() {
        return Optional.empty();
    }

    /**
     * A picture. The table behind it is the view's sheet.
     *
     * @param description what is to be seen, for those who do not see it
     * @param source the line under it, with n where something was counted
     */
    record Picture(org.puriq.chart.Picture drawing, String title, String description, String source) {}

    /** An option with its values; the first one holds where none is asked for. */
    record Choice(String name, String label, List<Value> values) {
        public Choice {
            values = List.copyOf(values);
        }

        public record Value(String value, String label) {}
    }
}
