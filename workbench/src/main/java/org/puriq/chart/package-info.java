/** Pictures as SVG. */
@NullMarked
package org.puriq.chart;

import org.jspecify.annotations.NullMarked;
