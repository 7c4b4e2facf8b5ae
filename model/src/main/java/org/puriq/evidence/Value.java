package org.puriq.evidence;

import org.puriq.base.Quantity;
import org.puriq.base.Wording;

/** A normalised value: what a statement says in a form that can be compared. */
public sealed interface Value {
    /** A number or an interval with qualifier and unit. */
    record Figure(Quantity quantity) implements Value {}

    /** A category of the attribute's scale. */
    record Chosen(String category) implements Value {}

    record Answer(boolean yes) implements Value {}

    record Words(Wording text) implements Value {}
}
