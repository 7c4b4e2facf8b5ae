package org.puriq.projection;

/** When in an interval net migrants are thought to come or go. */
public enum MigrantsArrive {
    /** Half at the start, who age and give birth as the others; half at the end. Preston, Heuveline and Guillot (2001), 6.3. */
    HALF_AT_THE_START,
    /** The same, and those of the end count half as mothers: as the United Nations project most countries. */
    HALF_AT_THE_START_ALL_AS_MOTHERS,
    /** All at the end. */
    AT_THE_END;

    double before() {
        return this == AT_THE_END ? 0 : 0.5;
    }
}
