/** Who pays together for a project: terms, pledges, the journal, expenses, progress. No payment is made. */
@NullMarked
package org.puriq.cofunding;

import org.jspecify.annotations.NullMarked;
