package org.puriq.document;

import java.util.Set;

/**
 * A word of a sentence, and where it stands in it.
 *
 * @param folded in small letters without accents
 * @param stems what is left of it without its inflection, as several ways of reading it give it
 * @param capital whether it begins with a capital where nothing asks for one: a proper name
 */
record Word(int from, int to, String folded, Set<String> stems, boolean capital) {}
