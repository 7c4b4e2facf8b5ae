/** Recorded flows: rankings of destinations, the calendar of leaving, two flows compared. */
@NullMarked
package org.puriq.migration;

import org.jspecify.annotations.NullMarked;
