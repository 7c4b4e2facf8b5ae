package org.puriq.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.country.CountryPack;
import org.puriq.country.PlanNames;

/** The country packs at hand: those that come with the program and those in the user's folder {@code countries}, which may replace them. */
public final class CountryPacks {
    /** The pack for a country that has none: no country's words. */
    public static final String NEUTRAL = "neutral";
    static final List<String> SHIPPED = OwnFile.list("/countries/packs.txt");
    private static final int MOST = 300;

    private final SequencedMap<String, CountryPack> packs = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    public CountryPacks(Path folder) {
        SHIPPED.forEach(id -> take(id + ".yaml", shipped(id)));
        if (Files.isDirectory(folder)) {
            readFolder(folder);
        }
    }

    private void readFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(each -> each.toString().endsWith(".yaml")).sorted().limit(MOST).forEach(this::readFile);
        } catch (IOException | UncheckedIOException unreadable) {
            problems.add(Problem.refused(Where.file(folder.toString()), "file.unreadable", folder.toString()));
        }
    }

    /** One pack that cannot be read does not keep the others away. */
    private void readFile(Path file) {
        switch (OwnFile.definition(file)) {
            case Checked.Sound<String>(String yaml, List<Problem> _) -> take(file.toString(), yaml);
            case Checked.Faulty<String>(List<Problem> found) -> problems.addAll(found);
        }
    }

    private void take(String file, String yaml) {
        switch (CountryPackReader.read(file, yaml)) {
            case Checked.Sound<CountryPack>(CountryPack pack, List<Problem> doubts) -> {
                packs.put(pack.id(), pack);
                problems.addAll(doubts);
            }
            case Checked.Faulty<CountryPack>(List<Problem> found) -> problems.addAll(found);
        }
    }

    /** The pack of a country, or the neutral one where there is none. */
    public CountryPack of(String country) {
        CountryPack pack = packs.get(country);
        return pack == null ? neutral() : pack;
    }

    /** What the country calls the links of its planning chain; the neutral words where its pack names none. */
    public PlanNames planNames(String country) {
        return of(country).planNames().or(neutral()::planNames).orElseThrow(() -> new IllegalStateException("The neutral country pack names no planning chain."));
    }

    public boolean has(String country) {
        return packs.containsKey(country);
    }

    public List<CountryPack> all() {
        return List.copyOf(packs.values());
    }

    /** What is wrong with packs in the user's folder; they are left out. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private CountryPack neutral() {
        CountryPack pack = packs.get(NEUTRAL);
        if (pack == null) {
            throw new IllegalStateException("The neutral country pack is missing from the program: " + problems);
        }
        return pack;
    }

    private static String shipped(String id) {
        return OwnFile.shipped("/countries/" + id + ".yaml").orElseThrow(() -> new IllegalStateException("The country pack %s is missing from the program.".formatted(id)));
    }
}
