/** Where it starts, and how the parts are put together. */
@NullMarked
package org.puriq.program;

import org.jspecify.annotations.NullMarked;
