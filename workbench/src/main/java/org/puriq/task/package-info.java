/** One class for each thing that a user asks of the program. */
@NullMarked
package org.puriq.task;

import org.jspecify.annotations.NullMarked;
