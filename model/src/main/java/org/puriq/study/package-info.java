/** A study: everything that was recorded, in one immutable whole. */
@NullMarked
package org.puriq.study;

import org.jspecify.annotations.NullMarked;
