/** Interviews without names: who was heard about what, who was not, the guides, and what was planned. */
@NullMarked
package org.puriq.interview;

import org.jspecify.annotations.NullMarked;
