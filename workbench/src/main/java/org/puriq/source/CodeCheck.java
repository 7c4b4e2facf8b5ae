package org.puriq.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.recipe.KnownPlaces;
import org.puriq.recipe.Recipe.LostZero;
import org.puriq.recipe.Recipe;

/** Looks at the codes of a table: as long as the recipe says, of the scheme that it says. What is wrong is told and never put right in silence. */
final class CodeCheck {
    private final Recipe recipe;
    private final KnownPlaces known;
    private final boolean[] fits;
    private final boolean[] shortByOne;
    private final boolean any;
    private int restored;

    CodeCheck(Recipe recipe, KnownPlaces known) {
        this.recipe = recipe;
        this.known = known;
        this.any = recipe.levels().finest().digits() == 0;
        int longest = recipe.levels().finest().digits();
        this.fits = new boolean[longest + 1];
        this.shortByOne = new boolean[longest + 1];
        for (CodeLevel level : recipe.levels().levels()) {
            fits[level.digits()] = true;
            if (level.digits() > 0) {
                shortByOne[level.digits() - 1] = true;
            }
        }
    }

    /** The code as the table takes it; empty where it cannot be taken, and {@link #rule} says why. */
    String taken(String code) {
        if (any || code.length() < fits.length && fits[code.length()] && isDigits(code)) {
            return code;
        }
        if (!isShort(code) || recipe.lostZero() == LostZero.REFUSED) {
            return "";
        }
        restored++;
        return "0" + code;
    }

    /** Which rule a code breaks that cannot be taken. */
    String rule(String code) {
        return isShort(code) ? "matrix.lost-zero" : "matrix.code";
    }

    private boolean isShort(String code) {
        return code.length() < shortByOne.length && shortByOne[code.length()] && isDigits(code);
    }

    private static boolean isDigits(String code) {
        for (int at = 0; at < code.length(); at++) {
            if (code.charAt(at) < '0' || code.charAt(at) > '9') {
                return false;
            }
        }
        return !code.isEmpty();
    }

    int restored() {
        return restored;
    }

    /** Whether the codes are of the scheme that the recipe names. */
    List<Problem> scheme(String file, List<String> codes) {
        int digits = known.narrowest();
        Set<String> wide = known.isEmpty() ? Set.of() : codes.stream().filter(each -> each.length() >= digits).map(each -> each.substring(0, digits)).collect(Collectors.toSet());
        Set<String> ours = known.codes(digits);
        Set<String> others = known.otherCodes(digits);
        List<String> strange = wide.stream().filter(each -> !ours.contains(each)).sorted().toList();
        if (strange.isEmpty()) {
            return List.of();
        }
        List<String> ofOthers = strange.stream().filter(others::contains).toList();
        boolean other = 2 * ofOthers.size() > strange.size();
        String first = other ? ofOthers.getFirst() : strange.getFirst();
        return List.of(other
                ? Problem.refused(Where.file(file), "matrix.other-scheme", first, known.otherName(first).orElse(""), recipe.scheme(), recipe.otherScheme())
                : Problem.doubtful(Where.file(file), "matrix.unknown-codes", String.join(", ", strange.stream().limit(8).toList()), recipe.scheme(), String.valueOf(strange.size())));
    }

    /** Whether the widest place that a code lies in is called as the list says; of the other scheme it has another name. */
    List<Problem> named(String file, String code, String widest) {
        List<Problem> problems = new ArrayList<>();
        if (!known.isEmpty() && code.length() >= known.widest()) {
            String wider = code.substring(0, known.widest());
            String said = KnownPlaces.plain(widest);
            boolean right = known.name(wider).map(KnownPlaces::plain).filter(name -> said.endsWith(name)).isPresent();
            if (!right && known.otherName(wider).map(KnownPlaces::plain).filter(name -> said.endsWith(name)).isPresent()) {
                problems.add(Problem.refused(Where.file(file), "matrix.other-scheme", wider, widest, recipe.scheme(), recipe.otherScheme()));
            }
        }
        return problems;
    }
}
