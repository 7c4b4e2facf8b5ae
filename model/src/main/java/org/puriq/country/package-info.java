/** What differs by country, as types: number and word forms, proposed levels and code schemes; how many people live where, and who moved. */
@NullMarked
package org.puriq.country;

import org.jspecify.annotations.NullMarked;
