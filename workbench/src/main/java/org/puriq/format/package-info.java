/** The study package: its tables, columns and keys, and how a row becomes a record and a record a row. */
@NullMarked
package org.puriq.format;

import org.jspecify.annotations.NullMarked;
