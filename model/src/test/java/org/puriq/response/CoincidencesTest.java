package org.puriq.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoincidencesTest {
    @Test
    void namesAreAlikeWhereTwoThirdsOfTheirTellingWordsAre() {
        assertThat(Coincidences.areCalledAlike("Capacitación de futuros migrantes", "Capacitación para los futuros migrantes del valle")).isTrue();
        assertThat(Coincidences.areCalledAlike("Capacitacion de futuros migrantes", "CAPACITACIÓN DE FUTUROS MIGRANTES")).isTrue();
        assertThat(Coincidences.areCalledAlike("Apoyo legal", "Apoyo a niñas y niños")).isFalse();
        assertThat(Coincidences.areCalledAlike("", "Apoyo legal")).isFalse();
    }
}
