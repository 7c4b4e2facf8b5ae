/** Communities compared as printed and normalised, by theme, as case studies; questions, their answers, and what goes with what. */
@NullMarked
package org.puriq.community;

import org.jspecify.annotations.NullMarked;
