package org.puriq.store;

import org.puriq.format.Cells;

/** A row with its place in the order of its table. */
record StoredRow(long ordinal, Cells cells) {}
