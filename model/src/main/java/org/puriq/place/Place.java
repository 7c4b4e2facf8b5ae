package org.puriq.place;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Language;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * A place of a study. Its identity never rests on its name: Huancavelica is a department, a province, a district and a city.
 * {@code parent} is the place that it lies in.
 *
 * @param englishName what it is called in English, where that differs: Spain for España, or a description put into English; else empty
 */
public record Place(
        String id,
        String name,
        String englishName,
        String level,
        Optional<String> parent,
        Optional<Coordinates> coordinates,
        Wording note,
        List<String> references)
        implements Recorded {
    public Place {
        references = List.copyOf(references);
    }

    /** The name in {@code language}; most places bear one name in every language. */
    public String nameIn(Language language) {
        return language == Language.ENGLISH && !englishName.isEmpty() ? englishName : name;
    }
}
