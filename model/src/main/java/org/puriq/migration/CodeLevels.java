package org.puriq.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the codes of a table tell levels: the first digits of a district's code are those of its province and its department. Codes
 * are texts, and a nought in front belongs to them.
 *
 * @param levels the widest first; one level without digits takes any code as it is
 */
public record CodeLevels(List<CodeLevel> levels) {
    /** A level and how many digits its codes have; 0 for any. */
    public record CodeLevel(String id, int digits) {
        public CodeLevel {
            if (digits < 0 || id.isBlank()) {
                throw new IllegalArgumentException("No level is called '%s' with codes of %d digits.".formatted(id, digits));
            }
        }
    }

    public CodeLevels {
        levels = List.copyOf(levels);
        for (int at = 1; at < levels.size(); at++) {
            if (levels.get(at).digits() <= levels.get(at - 1).digits() || levels.get(0).digits() == 0) {
                throw new IllegalArgumentException("The codes of a narrower level must be longer: %s.".formatted(levels));
            }
        }
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("A table needs a level.");
        }
    }

    /** Codes of one level, as they are. */
    public static CodeLevels any(String id) {
        return new CodeLevels(List.of(new CodeLevel(id, 0)));
    }

    public CodeLevel finest() {
        return levels.getLast();
    }

    public Optional<CodeLevel> find(String id) {
        return levels.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The level of a code, by its digits. */
    public Optional<CodeLevel> of(String code) {
        return levels.stream().filter(each -> each.digits() == 0 || each.digits() == code.length()).findFirst();
    }

    /** The level below, if there is one. */
    public Optional<CodeLevel> below(CodeLevel level) {
        int at = levels.indexOf(level) + 1;
        return at < levels.size() ? Optional.of(levels.get(at)) : Optional.empty();
    }

    /** The code of the place at this level that a place lies in; none where the code is of a wider place. */
    public Optional<String> within(String code, CodeLevel level) {
        if (level.digits() == 0) {
            return Optional.of(code);
        }
        return code.length() < level.digits() ? Optional.empty() : Optional.of(code.substring(0, level.digits()));
    }

    /** Whether a place is this one or lies in it. Codes as they are have no places in them: 10 does not lie in 1. */
    public boolean liesIn(String code, String place) {
        return finest().digits() == 0 ? code.equals(place) : code.startsWith(place);
    }

    /** How many digits codes may have. */
    public List<Integer> digits() {
        return levels.stream().map(CodeLevel::digits).toList();
    }

    public Stream<String> ids() {
        return levels.stream().map(CodeLevel::id);
    }
}
