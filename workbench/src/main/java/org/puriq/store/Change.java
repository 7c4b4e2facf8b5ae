package org.puriq.store;

import org.puriq.base.Recorded;
import org.puriq.format.Table;

/** One thing that a command does to a study. */
public sealed interface Change {
    Table<?> table();

    String record();

    /** The record is there afterwards, whether it was before or not. */
    record Put(Table<?> table, Recorded value) implements Change {
        @Override
        public String record() {
            return value.id();
        }
    }

    record Remove(Table<?> table, String record) implements Change {}
}
