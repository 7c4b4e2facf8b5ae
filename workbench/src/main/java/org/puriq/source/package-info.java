/** Reads study packages and tables that somebody sends, and says row by row what is wrong with them. */
@NullMarked
package org.puriq.source;

import org.jspecify.annotations.NullMarked;
