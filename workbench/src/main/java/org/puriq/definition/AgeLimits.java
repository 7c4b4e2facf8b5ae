package org.puriq.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.AgeLimit;

/**
 * Which ages a municipality plans for: the file {@code ages.yaml} in the folder of a country pack. One in the user's folder replaces that
 * of the program. Each limit says on what it rests: a source, or why it is assumed.
 */
public final class AgeLimits {
    private static final String FILE = "ages.yaml";
    private static final int LARGEST = 256 * 1024;
    private static final int OLDEST = 120;

    private final List<Problem> problems = new ArrayList<>();

    private AgeLimits() {}

    /** @param folder of the user's country packs; no limits where the pack has none */
    public static Checked<List<AgeLimit>> of(String country, Path folder) {
        Path own = folder.resolve(country).resolve(FILE);
        boolean isOwn = Files.isRegularFile(own);
        String name = isOwn ? own.toString() : country + "/" + FILE;
        try (InputStream stream = isOwn ? Files.newInputStream(own) : shipped(country)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return Checked.faulty(Problem.refused(Where.file(name), "definition.too-large"));
            }
            return bytes.length == 0 ? Checked.sound(List.of()) : YamlNode.parse(name, new String(bytes, StandardCharsets.UTF_8)).then(root -> new AgeLimits().read(root));
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(name), "file.unreadable", name));
        }
    }

    private static InputStream shipped(String country) {
        InputStream stream = country.matches("[a-z0-9][a-z0-9-]{0,99}") ? AgeLimits.class.getResourceAsStream("/countries/" + country + "/" + FILE) : null;
        return stream == null ? InputStream.nullInputStream() : stream;
    }

    private Checked<List<AgeLimit>> read(YamlNode root) {
        root.allow(problems, "school", "office", "old");
        List<AgeLimit> limits = new ArrayList<>();
        limit(root, "school", AgeLimit.Kind.SCHOOL).ifPresent(limits::add);
        limit(root, "office", AgeLimit.Kind.OFFICE).ifPresent(limits::add);
        limit(root, "old", AgeLimit.Kind.OLD).ifPresent(limits::add);
        return problems.isEmpty() ? Checked.sound(List.copyOf(limits)) : new Checked.Faulty<>(problems);
    }

    private Optional<AgeLimit> limit(YamlNode root, String field, AgeLimit.Kind kind) {
        YamlNode node = root.child(field, problems);
        node.allow(problems, "from", "to", "source", "assumption");
        int from = node.integer("from", problems);
        OptionalInt to = node.entries().containsKey("to") ? OptionalInt.of(node.integer("to", problems)) : OptionalInt.empty();
        boolean assumed = node.entries().containsKey("assumption");
        if (problems.isEmpty() && assumed == node.entries().containsKey("source")) {
            problems.add(node.problem("rule.rests-on", field));
        }
        if (problems.isEmpty() && (from > OLDEST || to.orElse(from) < from || to.orElse(from) > OLDEST)) {
            problems.add(node.problem("enter.limits", field, from + "-" + to.orElse(OLDEST)));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        var rests = CountryPackReader.wording(node.child(assumed ? "assumption" : "source", problems), problems);
        return problems.isEmpty() ? Optional.of(new AgeLimit(kind, from, to, assumed, rests)) : Optional.empty();
    }
}
