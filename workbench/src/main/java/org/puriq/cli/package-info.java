/** The command line: commands over tasks. */
@NullMarked
package org.puriq.cli;

import org.jspecify.annotations.NullMarked;
