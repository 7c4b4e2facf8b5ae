package org.puriq.response;

import java.util.List;

/** A practice of the library, or of a study, with its conditions ready to be asked, and where it comes from. */
public record Card(Practice practice, List<Asked> conditions, Origin origin) {
    /** A row of the library and the condition that it holds. */
    public record Asked(PracticeCondition row, Condition condition) {}

    /** Where a card stands. */
    public sealed interface Origin {
        /** In the library that comes with the program. */
        record Library() implements Origin {}

        /** In this very study. */
        record ThisStudy() implements Origin {}

        /** In another study of the same user. */
        record OtherStudy(String id, org.puriq.base.Wording title) implements Origin {}
    }

    public Card {
        conditions = List.copyOf(conditions);
    }

    /** What tells it apart from all others: its identity, behind that of the study where it is of one. */
    public String key() {
        return key(origin, practice.id());
    }

    /** The key of the practice of this identity, recorded there. */
    public static String key(Origin origin, String practice) {
        return switch (origin) {
            case Origin.Library _ -> practice;
            case Origin.ThisStudy _ -> "own." + practice;
            case Origin.OtherStudy(String id, var _) -> id + "." + practice;
        };
    }

    List<Asked> of(String role) {
        return conditions.stream().filter(each -> each.row().role().equals(role)).toList();
    }

    /** Whether it can be offered at all: what speaks for it can be asked of a place. Other cards only tell what somebody did or named. */
    public boolean canBeOffered() {
        return !of(PracticeCondition.FOR).isEmpty();
    }
}
