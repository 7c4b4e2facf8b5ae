package org.puriq.country;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Language;
import org.puriq.base.NumberStyle;
import org.puriq.base.Wording;
import org.puriq.place.CodeScheme;
import org.puriq.place.Level;

/**
 * What differs by country, as data: how numbers are written, what months and things are called, which levels of places and
 * code schemes a new study starts with. {@code wording} replaces texts of the program by their key.
 *
 * @param planNames what the links of the planning chain are called; empty where the program's own words serve
 */
public record CountryPack(
        String id,
        Wording name,
        NumberStyle numbers,
        List<Wording> months,
        List<Level> levels,
        List<CodeScheme> codeSchemes,
        Map<String, Wording> wording,
        Optional<PlanNames> planNames) {
    /** A pack without names of its own for the planning chain. */
    public CountryPack(String id, Wording name, NumberStyle numbers, List<Wording> months, List<Level> levels, List<CodeScheme> codeSchemes, Map<String, Wording> wording) {
        this(id, name, numbers, months, levels, codeSchemes, wording, Optional.empty());
    }

    public CountryPack {
        months = List.copyOf(months);
        levels = List.copyOf(levels);
        codeSchemes = List.copyOf(codeSchemes);
        wording = Map.copyOf(wording);
        if (months.size() != 12) {
            throw new IllegalArgumentException("A country pack names twelve months; %s names %d.".formatted(id, months.size()));
        }
    }

    /** The same country with numbers written another way. */
    public CountryPack writing(NumberStyle otherNumbers) {
        return new CountryPack(id, name, otherNumbers, months, levels, codeSchemes, wording, planNames);
    }

    public Optional<String> say(String key, Language language) {
        return Optional.ofNullable(wording.get(key)).map(each -> each.in(language)).filter(text -> !text.isEmpty())
                .or(() -> planNames.flatMap(names -> names.say(key, language)));
    }
}
