package org.puriq.place;

import org.puriq.base.Recorded;

/** The code of a place in one scheme. */
public record PlaceCode(String id, String place, String scheme, String code) implements Recorded {}
