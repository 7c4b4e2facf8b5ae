package org.puriq.recipe;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Wording;

/**
 * How a table of people by age and sex is read: a row is an age of a place.
 *
 * @param country whose places they are; empty where it does not say so
 * @param year of the count; empty where whoever gives the file says it
 * @param age heads of the column with the age, any of which may be there; {@code women} and {@code men} likewise
 * @param code heads of the column with the place's code; empty where places are named, or where the file is of one place and does not name it
 * @param names heads of the columns with the place's name, the widest place first
 * @param only rows of which a column says a word; empty for all rows
 * @param open the single age that stands for itself and all above; empty where the file writes it 98+
 * @param totals words in the column of ages that mean all ages
 * @param repeats how ages begin that only add up others
 */
public record AgeRecipe(String id, Wording name, Wording source, String country, Optional<Integer> year, List<String> age, List<String> women, List<String> men, List<String> code,
        List<String> names, Optional<Only> only, Optional<Integer> open, List<String> totals, List<String> repeats) {

    /** Rows that count. */
    public record Only(String column, String is) {}

    public AgeRecipe {
        age = List.copyOf(age);
        women = List.copyOf(women);
        men = List.copyOf(men);
        code = List.copyOf(code);
        names = List.copyOf(names);
        totals = List.copyOf(totals);
        repeats = List.copyOf(repeats);
    }

    /** Whether a file with these heads can be read by it. */
    public boolean fits(List<String> heads) {
        boolean places = code.isEmpty() ? heads.containsAll(names) : any(heads, code);
        return places && any(heads, age) && any(heads, women) && any(heads, men) && only.map(each -> heads.contains(each.column())).orElse(true);
    }

    /** Whether the file is of one place, which it does not name. */
    public boolean ofOnePlace() {
        return code.isEmpty() && names.isEmpty();
    }

    private static boolean any(List<String> heads, List<String> wanted) {
        return wanted.stream().anyMatch(heads::contains);
    }
}
