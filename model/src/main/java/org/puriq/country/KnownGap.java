package org.puriq.country;

import org.puriq.base.Wording;

/**
 * Something that the counts of a country do not tell.
 *
 * @param where who has it and how to ask for it
 */
public record KnownGap(Wording what, Wording where) {}
