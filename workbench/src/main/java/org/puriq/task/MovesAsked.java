package org.puriq.task;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.format.Nearest;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.migration.OriginDestination;
import org.puriq.recipe.MovesRead;
import org.puriq.view.MoveSheets;

/** Which place and which level somebody asks of a table of moves; a code or level that is not there is told, with what is perhaps meant. */
public final class MovesAsked {
    private MovesAsked() {}

    /** The place, its own level, and the level of what is shown. */
    public record OfPlace(String place, CodeLevel own, CodeLevel level) {}

    /** The places of a level, in one place or in the whole table. Without a level it is the next narrower one, or the widest of the table. */
    public static Checked<MoveSheets.Asked> places(MovesRead read, Optional<String> place, Optional<String> level) {
        if (place.isEmpty()) {
            CodeLevel widest = read.table().levels().levels().getFirst();
            return level.isEmpty() ? Checked.sound(new MoveSheets.Asked(Optional.empty(), widest)) : level(read, level.get()).map(found -> new MoveSheets.Asked(Optional.empty(), found));
        }
        return own(read, place.get()).then(own -> {
            CodeLevel next = read.table().levels().below(own).orElse(own);
            Checked<CodeLevel> asked = level.isEmpty() ? Checked.sound(next) : level(read, level.get()).then(found -> notAbove(read, found, own, place.get()));
            return asked.map(found -> new MoveSheets.Asked(place, found));
        });
    }

    /** One place and the level of its partners, which is its own where nobody says another. */
    public static Checked<OfPlace> partners(MovesRead read, String place, Optional<String> level) {
        return own(read, place).then(own -> (level.isEmpty() ? Checked.sound(own) : level(read, level.get())).map(found -> new OfPlace(place, own, found)));
    }

    /** The earlier table, if it can be compared with the later one: as many years, and the same levels. */
    public static Checked<MovesRead> comparable(MovesRead earlier, MovesRead later) {
        if (earlier.recipe().years() != later.recipe().years()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "matrix.other-period", String.valueOf(earlier.recipe().years()), String.valueOf(later.recipe().years())));
        }
        if (!earlier.table().levels().equals(later.table().levels())) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "matrix.other-levels", String.join(", ", earlier.table().levels().ids().toList()), String.join(", ", later.table().levels().ids().toList())));
        }
        return Checked.sound(earlier);
    }

    private static Checked<CodeLevel> notAbove(MovesRead read, CodeLevel level, CodeLevel own, String place) {
        List<CodeLevel> all = read.table().levels().levels();
        if (all.indexOf(level) >= all.indexOf(own)) {
            return Checked.sound(level);
        }
        String narrower = String.join(", ", all.subList(all.indexOf(own), all.size()).stream().map(CodeLevel::id).toList());
        return Checked.faulty(Problem.refused(Where.NOWHERE, "matrix.level-above", level.id(), place, narrower));
    }

    private static Checked<CodeLevel> level(MovesRead read, String id) {
        List<String> known = read.table().levels().ids().toList();
        return read.table().levels().find(id).map(Checked::sound)
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "matrix.unknown-level", id, Nearest.to(id, known).orElse(""), String.join(", ", known))));
    }

    private static Checked<CodeLevel> own(MovesRead read, String code) {
        OriginDestination table = read.table();
        Optional<CodeLevel> level = table.levels().of(code).filter(each -> table.moves(each).of(code).isPresent());
        return level.map(Checked::sound).orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "matrix.unknown-place", code, meant(read, code))));
    }

    /** A code whose nought was left away, or the code of the place of that name. */
    private static String meant(MovesRead read, String code) {
        OriginDestination table = read.table();
        Optional<String> withNought = Optional.of("0" + code).filter(each -> table.levels().of(each).filter(level -> table.moves(level).of(each).isPresent()).isPresent());
        return withNought.or(() -> read.names().entrySet().stream().filter(each -> each.getValue().equalsIgnoreCase(code)).map(java.util.Map.Entry::getKey).sorted().findFirst()).orElse("");
    }
}
