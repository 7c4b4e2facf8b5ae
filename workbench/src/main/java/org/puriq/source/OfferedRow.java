package org.puriq.source;

import java.util.List;
import org.puriq.base.Problem.Where;
import org.puriq.format.Cells;
import org.puriq.format.Table;

/** A row that somebody sends: where it stands, its cells as the package means them, and as they were written in the file. */
record OfferedRow(Table<?> table, Where where, Cells cells, Dialect dialect, List<String> head, List<String> written) {}
