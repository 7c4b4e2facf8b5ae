/** What a study says, told to its readers as connected text: a mayor, a residents' group. */
@NullMarked
package org.puriq.narrative;

import org.jspecify.annotations.NullMarked;
