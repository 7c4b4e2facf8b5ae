/** Runs folders of cases whose numbers others published: what Puriq computes from the inputs is set beside what was expected. */
@NullMarked
package org.puriq.golden;

import org.jspecify.annotations.NullMarked;
