package org.puriq.projection;

import java.util.List;

/** What is expected of a population year by year: the median, and between which numbers it lies in 50, 80 and 95 of 100 cases. */
public record Fan(List<Band> years) {
    public Fan {
        years = List.copyOf(years);
    }

    /** One year of a fan, in persons. */
    public record Band(int year, double median, double low50, double high50, double low80, double high80, double low95, double high95) {}
}
