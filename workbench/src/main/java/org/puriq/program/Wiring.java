package org.puriq.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.puriq.base.Language;
import org.puriq.base.NumberStyle;
import org.puriq.base.Wording;
import org.puriq.country.CountryPack;
import org.puriq.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** How the parts are put together, by hand. A command is made only when it is asked for; the order here is the order of the help. */
final class Wiring implements IFactory {
    private final Map<Class<?>, Supplier<?>> makers = new LinkedHashMap<>();

    Wiring(Map<String, String> environment) {
        makers.put(Rehearsal.class, () -> new Rehearsal(environment));
    }

    List<Class<?>> commands() {
        return List.copyOf(makers.keySet());
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        Supplier<?> maker = makers.get(kind);
        return maker == null ? CommandLine.defaultFactory().create(kind) : kind.cast(maker.get());
    }

    /** The program's own words, as long as no study is open and therefore no country is known. */
    static Texts texts(Language language) {
        var months = IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).map(month -> new Wording(month, month)).toList();
        var name = new Wording("", "");
        return new Texts(language, new CountryPack("", name, NumberStyle.MACHINE, months, List.of(), List.of(), Map.of()));
    }
}
