package org.puriq.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * What is counted or measured. Units of different dimension are never added: persons and families are two dimensions.
 * {@code base} and {@code factor} say how many of the base unit one of this unit is, where that is known.
 *
 * @param name in the plural: families
 * @param singular for exactly one of them: family; empty where the unit has one form only
 */
public record Unit(String id, Wording name, Wording singular, String symbol, String dimension, Optional<String> base, Optional<BigDecimal> factor) implements Recorded {}
