package org.puriq.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.puriq.base.Language;

/** An address of the workbench: path and query. It is the whole state of a page, so that it can be kept and opened again. */
public record Address(String path, Map<String, String> query) {
    private static final String LANGUAGE = "lang";

    public Address {
        query = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The language that the address asks for; Spanish is the default and goes without saying. */
    public Language language() {
        return Language.of(query.getOrDefault(LANGUAGE, Language.SPANISH.code()));
    }

    public Address in(Language language) {
        return language == Language.SPANISH ? without(LANGUAGE) : with(LANGUAGE, language.code());
    }

    public Address with(String name, String value) {
        var changed = new LinkedHashMap<>(query);
        changed.put(name, value);
        return new Address(path, changed);
    }

    public Address without(String name) {
        var changed = new LinkedHashMap<>(query);
        changed.remove(name);
        return new Address(path, changed);
    }

    public String asked(String name) {
        return query.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        String asked = query.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue())).collect(Collectors.joining("&"));
        return asked.isEmpty() ? path : path + "?" + asked;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
