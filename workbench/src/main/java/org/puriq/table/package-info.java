/** A view as head, rows and figures, in a language: what page, command line and report print alike. */
@NullMarked
package org.puriq.table;

import org.jspecify.annotations.NullMarked;
