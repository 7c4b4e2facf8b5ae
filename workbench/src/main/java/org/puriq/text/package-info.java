/** The program's words in Spanish and English, and numbers as the country writes them. */
@NullMarked
package org.puriq.text;

import org.jspecify.annotations.NullMarked;
