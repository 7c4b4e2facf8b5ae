package org.puriq.view;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Wording;
import org.puriq.country.CountedPlace;
import org.puriq.projection.Fan;
import org.puriq.projection.PlaceProjection;

/**
 * What was found out about a place's years ahead, and on what it rests.
 *
 * @param year of the count that it begins with
 * @param byAge by age and sex; {@code total} instead, where no ages were given: how many people there may be, from the last count on
 * @param futures how many futures were drawn
 */
public record ProjectedPlace(String country, CountedPlace place, int year, String scenario, Optional<PlaceProjection> byAge, Optional<Fan> total, List<Input> inputs, int futures) {

    /**
     * Something that it rests on.
     *
     * @param key of the message files; {@code value} not a number where the words say all
     * @param assumption whether no source says it
     */
    public record Input(String key, double value, Wording source, boolean assumption) {
        public static final Wording PROSPECTS = new Wording("Naciones Unidas, World Population Prospects 2024", "United Nations, World Population Prospects 2024");
        public static final Wording RULE = new Wording("regla del programa", "rule of the program");
        public static final Wording GIVEN = new Wording("puesto por quien pregunta", "entered by whoever asks");
        public static final Wording COUNTED_CHILDREN = new Wording("de los menores de cinco años contados", "from the children under five who were counted");
        public static final Wording STANDARD = new Wording("Rogers y Castro (1981), estándar básico", "Rogers and Castro (1981), basic standard");

        public static Input of(String key, double value, Wording source) {
            return new Input(key, value, source, false);
        }

        public static Input assumed(String key, double value, Wording source) {
            return new Input(key, value, source, true);
        }
    }

    public ProjectedPlace {
        inputs = List.copyOf(inputs);
    }
}
