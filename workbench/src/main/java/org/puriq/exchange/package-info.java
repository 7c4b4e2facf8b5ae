/** Writes study packages and their description for others. */
@NullMarked
package org.puriq.exchange;

import org.jspecify.annotations.NullMarked;
