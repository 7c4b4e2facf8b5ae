package org.puriq.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.definition.PlaceIndicesReader;
import org.puriq.definition.PlaceIndicesReader.Said;
import org.puriq.fiscal.AllocationRule;
import org.puriq.fiscal.PlaceIndex;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.IndexSheet;

/**
 * The official indices of a country's places, such as those of the FONCOMUN: brought by whoever has them, kept as {@code indices.csv} in
 * the country's folder of the user, and from then on part of every answer.
 */
public final class BringIndices {
    private static final String FILE = "indices.csv";
    private static final String HEAD = "place,kind,value,source,date";
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Workspace workspace;

    public BringIndices(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What is kept of a country; none where nobody brought any. What was doubtful was told when it was brought. */
    Checked<List<PlaceIndex>> known(AllocationRule rule) {
        Path file = file(rule.country());
        return Files.isRegularFile(file) ? text(file).then(csv -> read(rule, file.toString(), csv, Said.NOTHING)).then(Checked::sound) : Checked.sound(List.of());
    }

    private Path file(String country) {
        return workspace.home().countries().resolve(country).resolve(FILE);
    }

    private static Checked<String> text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return Checked.faulty(Problem.refused(Where.file(file.toString()), "definition.too-large"));
            }
            return Checked.sound(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "file.unreadable", file.toString()));
        }
    }

    private Checked<List<PlaceIndex>> read(AllocationRule rule, String name, String csv, Said said) {
        CountryFacts facts = CountryFacts.of(rule.country(), workspace.home());
        return PlaceIndicesReader.read(name, csv, said, rule, facts.counts(), facts.otherCodes());
    }

    /** Whether a country has a rule that could use indices. */
    public boolean isAsked(String country) {
        return new AskTransfers(workspace).bare(country) instanceof Checked.Sound<?>;
    }

    /** What is said of a whole table: its kind as tables write it, where it stands and of when. */
    public static Said said(String kind, String source, String date) {
        return new Said(kind.strip(), source.strip(), date.strip());
    }

    /** Brings a table from a file; what was kept before is replaced. */
    public Checked<List<PlaceIndex>> from(String country, Path file, Said said) {
        return text(file).then(csv -> bring(country, file.toString(), csv, said));
    }

    /** Brings a table that was pasted or sent; {@code name} is what a problem calls it. */
    public Checked<List<PlaceIndex>> bring(String country, String name, String csv, Said said) {
        Checked<List<PlaceIndex>> read = new AskTransfers(workspace).bare(country).then(rule -> read(rule, name, csv, said));
        return read.then(indices -> kept(country, indices)).then(indices -> Checked.of(indices, read.remarks()));
    }

    private Checked<List<PlaceIndex>> kept(String country, List<PlaceIndex> indices) {
        Path file = file(country);
        try {
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), "indices-", ".tmp");
            Files.writeString(beside, Stream.concat(Stream.of(HEAD), indices.stream().map(BringIndices::line)).collect(Collectors.joining("\n", "", "\n")));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Checked.sound(indices);
        } catch (IOException full) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "indices.not-kept", file.toString()));
        }
    }

    private static String line(PlaceIndex each) {
        return Stream.of(each.place(), each.kind().code(), each.value().toPlainString(), each.source(), each.date())
                .map(cell -> "\"" + cell.replace("\"", "\"\"").replaceAll("\\R", " ") + "\"").collect(Collectors.joining(","));
    }

    /** Takes them away: the sharing goes by people alone again. Says whether there were any. */
    public Checked<Boolean> forget(String country) {
        return new AskTransfers(workspace).bare(country).then(_ -> removed(file(country)));
    }

    private static Checked<Boolean> removed(Path file) {
        try {
            return Checked.sound(Files.deleteIfExists(file));
        } catch (IOException held) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "indices.not-kept", file.toString()));
        }
    }

    /** What is in use, as a table; every problem where somebody changed the file by hand. */
    public Checked<Sheet> table(String country, Texts texts) {
        return new AskTransfers(workspace).bare(country).then(rule -> known(rule).map(indices -> new IndexSheet(texts).of(rule, CountryFacts.of(country, workspace.home()).counts(), indices)));
    }
}
