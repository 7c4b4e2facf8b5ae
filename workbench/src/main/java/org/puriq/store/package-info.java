/** The study file: schema, SQL, one transaction a command, undo, redo and history. */
@NullMarked
package org.puriq.store;

import org.jspecify.annotations.NullMarked;
