/** Distributions, quantiles and the measures by which a forecast is judged. */
@NullMarked
package org.puriq.statistics;

import org.jspecify.annotations.NullMarked;
