package org.puriq.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.puriq.base.Wording;

/**
 * How counts of people by place are read from somebody's files: data, written in YAML, so that no file has to be recognised by its
 * names or bent into another form.
 *
 * @param within how many first characters of a code say in which department a place lies, where the file has no column for it
 * @param country the pack's country, or empty
 */
public record CountRecipe(String id, Wording name, Wording source, String country, int within, List<CountFile> files, Optional<OfficialFile> official) {
    public CountRecipe {
        files = List.copyOf(files);
    }

    /** How the text of a file is cut into cells. @param head the row that holds the names of columns, from 0; without one, columns are numbered from 0 */
    public record Layout(String file, String charset, char separator, String grouping, OptionalInt head) {
        Layout in(String name) {
            return new Layout(name, charset, separator, grouping, head);
        }
    }

    /**
     * A file with one row a place, or one row a place and year.
     *
     * @param code the column of the code
     * @param form what a code looks like; where it has groups, they joined are the code, so that blanks between parts fall away
     * @param digits how long a code is that consists of digits: a shorter one has lost its leading zeros
     * @param where what other columns must say for a row to count
     * @param total what the column of the code, or of the name, says in the row that holds the total
     */
    public record CountFile(Layout layout, String code, Pattern form, OptionalInt digits, Optional<String> name, Optional<String> within, Map<String, String> where, Optional<String> total, List<CountColumn> counts) {
        public CountFile {
            where = Map.copyOf(where);
            counts = List.copyOf(counts);
        }

        /** The same table in a file of another name. */
        CountFile in(String name) {
            return new CountFile(layout.in(name), code, form, digits, this.name, within, where, total, counts);
        }
    }

    /** A column of persons. @param moment the day of the count as a year with its part @param where what other columns must say */
    public record CountColumn(String column, int year, double moment, boolean census, Map<String, String> where) {
        public CountColumn {
            where = Map.copyOf(where);
        }
    }

    /**
     * An official projection by names below headings: a row with the name of a department opens it.
     *
     * @param groups the departments' codes by their heading
     * @param years columns named by their year
     */
    public record OfficialFile(String method, Layout layout, String name, Map<String, String> groups, List<Integer> years) {
        public OfficialFile {
            groups = Map.copyOf(groups);
            years = List.copyOf(years);
        }
    }
}
