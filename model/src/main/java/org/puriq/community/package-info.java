/** Communities compared as printed and normalised, by theme, as case studies. */
@NullMarked
package org.puriq.community;

import org.jspecify.annotations.NullMarked;
