package org.puriq.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.fiscal.AllocationRule;

/**
 * The rules by which countries share sums among their municipalities: the file {@code transfers.yaml} in the folder of a country
 * pack. One in the user's folder replaces that of the program.
 */
public final class AllocationRules {
    private static final String NAME = "transfers";
    private static final String FILE = NAME + ".yaml";
    private static final int LARGEST = 1024 * 1024;

    private final Path folder;

    public AllocationRules(Path folder) {
        this.folder = folder;
    }

    /** The rule of a country; nothing where its pack has none. */
    public Checked<Optional<AllocationRule>> of(String country) {
        Path own = folder.resolve(country).resolve(FILE);
        try (InputStream stream = Files.exists(own) ? Files.newInputStream(own) : shipped(country)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            String file = Files.exists(own) ? own.toString() : country + "/" + FILE;
            if (bytes.length > LARGEST) {
                return Checked.faulty(Problem.refused(Where.file(file), "definition.too-large"));
            }
            return bytes.length == 0 ? Checked.sound(Optional.empty()) : AllocationRuleReader.read(country, file, new String(bytes, StandardCharsets.UTF_8)).map(Optional::of);
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(own.toString()), "file.unreadable", own.toString()));
        }
    }

    private static InputStream shipped(String country) {
        boolean safe = country.matches("[a-z0-9][a-z0-9-]{0,99}");
        InputStream stream = safe ? AllocationRules.class.getResourceAsStream("/countries/" + country + "/" + FILE) : null;
        return stream == null ? InputStream.nullInputStream() : stream;
    }
}
