package org.puriq.task;

import org.puriq.definition.CelConditions;
import org.puriq.response.ConditionReader;

/** Who reads conditions of practices for all tasks. The language behind it is loaded only when the first condition is read. */
final class Conditions {
    static final ConditionReader READER = new CelConditions();

    private Conditions() {}
}
