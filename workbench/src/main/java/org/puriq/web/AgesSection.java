package org.puriq.web;

import java.util.List;
import org.puriq.view.Municipality;

/** The way from the page of a municipality to its ages, year by year, where the country's births and deaths are known. */
final class AgesSection implements MunicipalitySection {
    @Override
    public List<Part> parts(Municipality shown, Frame frame) {
        String country = shown.counts().country();
        return AgesPages.isKnown(country) ? List.of(new Part.Ways(List.of(new Link(frame.say("ages.link"), AgesPages.address(country, shown.place().code()))), false)) : List.of();
    }
}
