/** Exposure, life tables, fertility and mortality schedules. */
@NullMarked
package org.puriq.demography;

import org.jspecify.annotations.NullMarked;
