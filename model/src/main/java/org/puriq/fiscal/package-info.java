/** Transfers shared by census population, and what the next census does to them. */
@NullMarked
package org.puriq.fiscal;

import org.jspecify.annotations.NullMarked;
