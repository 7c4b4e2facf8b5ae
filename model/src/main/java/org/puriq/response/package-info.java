/** What is done about migration: activities, their counts, what no activity answers, constraints. */
@NullMarked
package org.puriq.response;

import org.jspecify.annotations.NullMarked;
