package org.puriq.country;

import java.util.Optional;

/**
 * A place of a country's own statistics.
 *
 * @param code its number in the official scheme, as text with every zero; the places above a municipality bear the beginning of it
 * @param level a level of the country pack: country, department, province, district or municipality
 * @param within the code of the place that it lies in; none for the country
 */
public record CountedPlace(String code, String name, String level, Optional<String> within) {}
