package org.puriq.fiscal;

import java.math.BigDecimal;
import java.util.List;

/**
 * A step of the sharing: what a unit above received is shared among its units of this level, by these keys.
 *
 * @param level the id of a level of the country pack
 */
public record Stage(String level, List<Key> keys) {
    public Stage {
        keys = List.copyOf(keys);
        if (!addsUp(keys)) {
            throw new IllegalArgumentException("The weights of the keys of the level %s add up to 1: %s.".formatted(level, keys));
        }
    }

    public static boolean addsUp(List<Key> keys) {
        return keys.stream().map(each -> each.weight().value()).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(BigDecimal.ONE) == 0;
    }
}
