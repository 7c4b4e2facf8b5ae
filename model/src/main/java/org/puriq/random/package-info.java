/** Random numbers that depend only on who decides what, when, in which run (keyed, counter-based). */
@NullMarked
package org.puriq.random;

import org.jspecify.annotations.NullMarked;
