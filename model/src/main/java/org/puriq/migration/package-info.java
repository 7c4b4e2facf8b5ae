/** Recorded flows: rankings of destinations, the calendar of leaving, two flows compared; origin-destination tables and their measures. */
@NullMarked
package org.puriq.migration;

import org.jspecify.annotations.NullMarked;
