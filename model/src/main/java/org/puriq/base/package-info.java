/** Quantities: number or interval, unit, qualifier; periods; words in two languages; problems found in what a user gave us. */
@NullMarked
package org.puriq.base;

import org.jspecify.annotations.NullMarked;
