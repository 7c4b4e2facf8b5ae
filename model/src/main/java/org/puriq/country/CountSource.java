package org.puriq.country;

import org.puriq.base.Wording;

/**
 * A published table of a country's statistics.
 *
 * @param date the day, month or year that the figures hold for or were published, as precisely as it is known
 * @param note what its user must know: what was left out, how it was made, what is not certain
 */
public record CountSource(String id, Wording name, String publisher, String date, Wording note) {}
