/** Recipes: how files of others are read as tables of moves or of ages: heads, codes, units, special words. */
@NullMarked
package org.puriq.recipe;

import org.jspecify.annotations.NullMarked;
