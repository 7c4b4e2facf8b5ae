package org.puriq.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.puriq.base.NumberStyle;
import org.puriq.base.Wording;
import org.puriq.country.CountryPack;

/** A country for tests, which writes numbers as Bolivia does. */
final class Somewhere {
    private static final List<String> SPANISH = List.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre");
    private static final List<String> ENGLISH = List.of("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");

    private Somewhere() {}

    static CountryPack pack() {
        List<Wording> months = IntStream.range(0, 12).mapToObj(month -> new Wording(SPANISH.get(month), ENGLISH.get(month))).toList();
        return new CountryPack("somewhere", Wording.same("Somewhere"), new NumberStyle(',', '.'), months, List.of(), List.of(), Map.of());
    }

    /** The workbench with nothing but its patterns. */
    static WebServer patterns() {
        return WebServer.start(0, pack(), pages -> List.of(new Patterns(pages)));
    }
}
