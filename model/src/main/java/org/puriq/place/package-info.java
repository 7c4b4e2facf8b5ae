/** Places, levels, aliases, code schemes; the way from a village up to its country. */
@NullMarked
package org.puriq.place;

import org.jspecify.annotations.NullMarked;
