package org.puriq.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Records;
import org.puriq.cofunding.Attachment;
import org.puriq.definition.CountryPacks;
import org.puriq.exchange.RefusedRows;
import org.puriq.source.AttachedFiles;
import org.puriq.source.Examination;
import org.puriq.source.Examined;
import org.puriq.source.Parcel;
import org.puriq.store.Change;
import org.puriq.store.Command;
import org.puriq.study.Study;
import org.puriq.study.Title;
import org.puriq.text.Texts;

/**
 * Imports a study package, or single tables, from a folder, a zip or a CSV file. First a dry run that changes nothing; then, when
 * it is confirmed, all rows that can be taken in one command, which can be undone as a whole.
 */
public final class ImportStudy {
    private final Workspace workspace;

    public ImportStudy(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What would happen. {@code onlyTable} says which table a single file holds if its name does not. */
    public Checked<Examined> dryRun(Path path, Optional<String> into, Optional<String> onlyTable) {
        return Parcel.open(path).then(parcel -> {
            if (into.isEmpty()) {
                return Checked.sound(Examination.of(parcel, Records.NONE, numbersOf(parcel, CountryPacks.NEUTRAL), onlyTable));
            }
            return workspace.study(into.get()).map(study -> examine(parcel, study, onlyTable));
        });
    }

    private Examined examine(Parcel parcel, Study study, Optional<String> onlyTable) {
        return Examination.of(parcel, study.records(), numbersOf(parcel, study.title().country()), onlyTable);
    }

    /** A spreadsheet writes numbers as its country does; which one that is, the package's own row about the study says, if it has one. */
    private NumberStyle numbersOf(Parcel parcel, String otherwise) {
        return workspace.countries().of(Examination.country(parcel).orElse(otherwise)).numbers();
    }

    private static List<Title> titles(Examined examined) {
        return examined.entries().stream().map(Examined.Entry::record).filter(Title.class::isInstance).map(Title.class::cast).toList();
    }

    /** Makes a new study of a package; it must hold one row that says what the study is. */
    public Checked<String> asNewStudy(Path path) {
        return dryRun(path, Optional.empty(), Optional.empty()).then(examined -> asNewStudy(path, examined));
    }

    /** Makes a new study of what a dry run found; a new study holds nothing that could have changed meanwhile. */
    public Checked<String> asNewStudy(Path path, Examined examined) {
        List<Title> titles = titles(examined);
        if (examined.isBroken()) {
            return new Checked.Faulty<>(examined.fileProblems());
        }
        if (titles.size() != 1) {
            return Checked.faulty(Problem.refused(Where.file(path.toString()), "package.one-study", String.valueOf(titles.size())));
        }
        String id = titles.getFirst().id();
        if (!Workspace.isId(id) || Files.exists(workspace.path(id))) {
            return Checked.faulty(Problem.refused(Where.file(path.toString()), "study.exists", id));
        }
        return Attempt.at(() -> {
            Files.createDirectories(workspace.home().studies());
            AttachedFiles attached = attached(path, examined);
            workspace.files().create(workspace.path(id), command(path, examined).with(attached.bytes())).close();
            List<Problem> told = new ArrayList<>(examined.problems());
            told.addAll(attached.doubts());
            return new Checked.Sound<>(id, told);
        });
    }

    /**
     * Takes the rows of a dry run into a study that is there. Gives how many records are new or changed. What was changed since
     * the dry run counts: rows that no longer fit are told, and nothing is taken.
     */
    public Checked<Integer> into(String study, Path path, Examined examined) {
        if (examined.isBroken()) {
            return new Checked.Faulty<>(examined.fileProblems());
        }
        return workspace.file(study).then(file -> Attempt.at(() -> {
            AttachedFiles attached = attached(path, examined);
            Checked<Integer> taken = Decision.carryOut(file, now -> Examination.again(examined, now.records()).map(still -> {
                Command command = command(path, still).with(attached.bytes());
                return new Decision<>(command.changes().size(), command);
            }));
            return taken.then(count -> Checked.of(count, attached.doubts()));
        }));
    }

    /** The files that new attachments name; a package of tables alone has none. */
    private static AttachedFiles attached(Path path, Examined examined) throws IOException {
        return AttachedFiles.of(path, examined.entries().stream().filter(each -> each.standing() != Examined.Standing.SAME).map(Examined.Entry::record)
                .filter(Attachment.class::isInstance).map(Attachment.class::cast).toList());
    }

    private static Command command(Path path, Examined examined) {
        List<Change> changes = new ArrayList<>();
        for (Examined.Entry entry : examined.entries()) {
            if (entry.standing() != Examined.Standing.SAME) {
                changes.add(new Change.Put(entry.table(), entry.record()));
            }
        }
        return new Command(User.name(), "history.import", List.of(String.valueOf(path.getFileName()), String.valueOf(changes.size())), changes);
    }

    /**
     * The refused rows as they were written, a CSV file for each table, each row with what was wrong with it: to correct and import
     * again. No file is replaced, least of all the one that the rows came from: the next one is then places.2.csv.
     */
    public Checked<List<Path>> saveRefused(Examined examined, Path folder, Texts texts) {
        return Attempt.at(() -> {
            Files.createDirectories(folder);
            List<Path> saved = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : RefusedRows.files(examined.refusals(), texts::sentence).entrySet()) {
                saved.add(save(folder, file.getKey(), file.getValue()));
            }
            return Checked.sound(saved);
        });
    }

    private static Path save(Path folder, String name, byte[] content) throws IOException {
        Path target = folder.resolve(name + ".csv");
        for (int number = 2; Files.exists(target); number++) {
            if (Files.size(target) == content.length && Arrays.equals(Files.readAllBytes(target), content)) {
                return target;
            }
            target = folder.resolve(name + "." + number + ".csv");
        }
        return Files.write(target, content, StandardOpenOption.CREATE_NEW);
    }
}
