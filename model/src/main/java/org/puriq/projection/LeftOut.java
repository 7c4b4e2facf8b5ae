package org.puriq.projection;

/**
 * How a method did in a country whose censuses had no part in fitting it.
 *
 * @param windows over how many spans of three censuses the errors are means
 */
public record LeftOut(String country, int windows, ForecastErrors errors) {}
