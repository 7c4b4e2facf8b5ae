package org.puriq.place;

/** A point on the earth in decimal degrees (WGS 84). */
public record Coordinates(double latitude, double longitude) {
    public Coordinates {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Latitude %s, longitude %s is no point on the earth.".formatted(latitude, longitude));
        }
    }
}
