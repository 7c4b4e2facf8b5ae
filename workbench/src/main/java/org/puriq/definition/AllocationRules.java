package org.puriq.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.fiscal.AllocationRule;

/**
 * The rules by which countries share sums among their municipalities: the file {@code transfers.yaml} in the folder of a country
 * pack. One in the user's folder replaces that of the program.
 */
public final class AllocationRules {
    private static final String FILE = "transfers.yaml";

    private final Path folder;

    public AllocationRules(Path folder) {
        this.folder = folder;
    }

    /** The rule of a country; nothing where its pack has none. */
    public Checked<Optional<AllocationRule>> of(String country) {
        if (!country.matches("[a-z0-9][a-z0-9-]{0,99}")) {
            return Checked.sound(Optional.empty());
        }
        Path own = folder.resolve(country).resolve(FILE);
        if (Files.exists(own)) {
            return OwnFile.definition(own).then(yaml -> AllocationRuleReader.read(country, own.toString(), yaml)).map(Optional::of);
        }
        String shipped = country + "/" + FILE;
        return OwnFile.shipped("/countries/" + shipped).map(yaml -> AllocationRuleReader.read(country, shipped, yaml).map(Optional::of)).orElseGet(() -> Checked.sound(Optional.empty()));
    }
}
