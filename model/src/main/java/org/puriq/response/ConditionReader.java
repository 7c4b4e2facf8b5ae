package org.puriq.response;

import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;

/** Reads what somebody wrote as a condition: a fact that the vocabulary lacks and a form that does not fit are problems with their place. */
@FunctionalInterface
public interface ConditionReader {
    Checked<Condition> read(String text, Vocabulary vocabulary, Where where);

    /** Whether this practice may lie in the library that comes along, which no study holds. Who brings no library knows of none. */
    default boolean mayBring(String practice) {
        return false;
    }
}
