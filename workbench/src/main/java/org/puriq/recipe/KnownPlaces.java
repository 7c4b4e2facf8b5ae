package org.puriq.recipe;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The wider places of a country with their codes: what turns a printed name into a code, and what tells one code scheme from
 * another that looks the same.
 */
public final class KnownPlaces {
    private final List<Known> places;
    private final Map<String, String> codeByName = new HashMap<>();
    private final Map<String, String> nameByCode = new HashMap<>();

    /** @param code in the recipe's scheme, {@code other} in the scheme that is taken for it by mistake */
    public record Known(String code, String other, String name) {}

    public KnownPlaces(List<Known> places) {
        this.places = List.copyOf(places);
        int wide = widest();
        places.forEach(each -> {
            codeByName.put(key(each.code().length() > wide ? each.code().substring(0, wide) : "", each.name()), each.code());
            nameByCode.put(each.code(), each.name());
        });
    }

    /** The code of a place by its name; {@code within} is the code of the widest place that it lies in, or empty. */
    public Optional<String> code(String within, String name) {
        return Optional.ofNullable(codeByName.get(key(within, name)));
    }

    public Optional<String> name(String code) {
        return Optional.ofNullable(nameByCode.get(code));
    }

    /** How many digits the codes of the widest places have; {@link #narrowest} those of the narrowest that are known. */
    public int widest() {
        return places.stream().mapToInt(each -> each.code().length()).min().orElse(0);
    }

    public int narrowest() {
        return places.stream().mapToInt(each -> each.code().length()).max().orElse(0);
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** The codes with as many digits. */
    public Set<String> codes(int digits) {
        return places.stream().map(Known::code).filter(each -> each.length() == digits).collect(Collectors.toSet());
    }

    /** The codes of the other scheme with as many digits. */
    public Set<String> otherCodes(int digits) {
        return places.stream().map(Known::other).filter(each -> each.length() == digits).collect(Collectors.toSet());
    }

    /** The name of the place that has this code in the other scheme. */
    public Optional<String> otherName(String code) {
        return places.stream().filter(each -> each.other().equals(code)).findFirst().map(Known::name);
    }

    private static String key(String within, String name) {
        return within + ":" + plain(name);
    }

    /** Without accents, case and signs: "Áncash" and "ANCASH" are one place. */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
