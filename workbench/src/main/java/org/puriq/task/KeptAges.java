package org.puriq.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.AgeCount;
import org.puriq.exchange.KeptAgesWriter;
import org.puriq.source.KeptAgesReader;

/**
 * Ages that somebody entered for a place: a table in the user's folder {@code countries/COUNTRY/ages}, named after the place's code. What is
 * replaced or taken away lies on beside it, in {@code earlier}, and can be put back: no entered table is lost.
 */
public final class KeptAges {
    private static final String ENDING = ".csv";
    private static final String EARLIER = "earlier";

    private final Path countries;

    public KeptAges(Home home) {
        this.countries = home.countries();
    }

    private static boolean areNames(String country, String place) {
        return country.matches("[a-z0-9][a-z0-9-]{0,99}") && place.matches("[A-Za-z0-9-]{1,20}");
    }

    private Path folder(String country) {
        return countries.resolve(country).resolve("ages");
    }

    Path file(String country, String place) {
        if (!areNames(country, place)) {
            throw new IllegalArgumentException("No file is named after the country '%s' and the place '%s'.".formatted(country, place));
        }
        return folder(country).resolve(place + ENDING);
    }

    /** Changes whenever the ages of the place do. */
    long written(String country, String place) {
        return areNames(country, place) ? file(country, place).toFile().lastModified() * 31 + file(country, place).toFile().length() : 0;
    }

    public boolean has(String country, String place) {
        return areNames(country, place) && Files.isRegularFile(file(country, place));
    }

    /** The ages of a place; nothing where none were entered. */
    public Checked<Optional<AgeCount>> of(String country, String place) {
        return has(country, place) ? KeptAgesReader.read(file(country, place), country, place).map(Optional::of) : Checked.sound(Optional.empty());
    }

    /** What was replaced or taken away, the last one first. */
    public List<Path> earlier(String country, String place) {
        Path folder = folder(country).resolve(EARLIER);
        if (!areNames(country, place) || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> String.valueOf(each.getFileName()).matches(place + "-\\d+" + ENDING)).sorted(Comparator.comparing(KeptAges::number).reversed()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder %s cannot be read.".formatted(folder), unreadable);
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(String.valueOf(file.getFileName()).replaceAll(".*-(\\d+)\\.csv", "$1"));
    }

    /** Keeps ages; those that were there before lie on among the earlier ones. */
    synchronized Checked<AgeCount> keep(AgeCount ages) {
        return Attempt.at(() -> {
            Path file = file(ages.country(), ages.place());
            Files.createDirectories(folder(ages.country()));
            Path apart = Files.createTempFile(folder(ages.country()), ages.place() + "-", ".new");
            Files.write(apart, KeptAgesWriter.bytes(ages));
            setAside(ages.country(), ages.place());
            Files.move(apart, file, StandardCopyOption.ATOMIC_MOVE);
            return Checked.sound(ages);
        });
    }

    private void setAside(String country, String place) throws IOException {
        if (has(country, place)) {
            Path earlier = folder(country).resolve(EARLIER);
            Files.createDirectories(earlier);
            int next = earlier(country, place).stream().mapToInt(KeptAges::number).max().orElse(0) + 1;
            Files.move(file(country, place), earlier.resolve(place + "-" + next + ENDING));
        }
    }

    /** Takes the ages away; they can be put back. */
    public synchronized Checked<Path> takeAway(String country, String place) {
        if (!has(country, place)) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "enter.none-kept", place));
        }
        return Attempt.at(() -> {
            setAside(country, place);
            return Checked.sound(earlier(country, place).getFirst());
        });
    }

    /** Puts the last earlier ages back; those that are there now change places with them. */
    public synchronized Checked<AgeCount> putBack(String country, String place) {
        List<Path> earlier = new ArrayList<>(earlier(country, place));
        if (earlier.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "enter.none-earlier", place));
        }
        Path last = earlier.getFirst();
        return KeptAgesReader.read(last, country, place).then(ages -> Attempt.at(() -> {
            setAside(country, place);
            Files.move(last, file(country, place));
            return Checked.sound(ages);
        }));
    }
}
