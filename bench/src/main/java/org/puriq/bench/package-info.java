/** Measures what people wait for; not shipped. */
@NullMarked
package org.puriq.bench;

import org.jspecify.annotations.NullMarked;
