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
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Records;
import org.puriq.cofunding.Attachment;
import org.puriq.definition.CountryPacks;
import org.puriq.exchange.RefusedRows;
import org.puriq.format.Named;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.source.AttachedFiles;
import org.puriq.source.Examination;
import org.puriq.source.Examined;
import org.puriq.source.HxlActivities;
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
    private static final int NAMED = 8;

    private final Workspace workspace;

    public ImportStudy(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What would happen. {@code onlyTable} says which table a single file holds if its name does not. */
    public Checked<Examined> dryRun(Path path, Optional<String> into, Optional<String> onlyTable) {
        return Parcel.open(path).then(parcel -> {
            if (into.isEmpty()) {
                return Checked.sound(Examination.of(parcel, Records.NONE, numbersOf(parcel, CountryPacks.NEUTRAL), onlyTable, Conditions.READER));
            }
            return workspace.study(into.get()).map(study -> examine(HxlActivities.of(parcel, study).orElse(parcel), study, onlyTable));
        });
    }

    private Examined examine(Parcel parcel, Study study, Optional<String> onlyTable) {
        return Examination.of(parcel, study.records(), numbersOf(parcel, study.title().country()), onlyTable, Conditions.READER);
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

    /** Makes a new study of a package under another identity than its own; its name says that it is another edition. */
    Checked<String> beside(Path path, String id) {
        return dryRun(path, Optional.empty(), Optional.empty()).then(examined -> asNewStudy(path, called(examined, id)));
    }

    private static Examined called(Examined examined, String id) {
        List<Examined.Entry> entries = examined.entries().stream().map(each -> each.record() instanceof Title title ? new Examined.Entry(each.table(), title.called(id), each.standing()) : each).toList();
        return examined.with(entries);
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

    /** What becomes of records that went out in a workbook and did not come back: that is asked, never guessed. */
    public enum Missing { ASKED, KEPT, REMOVED }

    /** The same where nothing is missing or changed twice; if something is, the answer asks. */
    public Checked<Integer> into(String study, Path path, Examined examined) {
        return into(study, path, examined, Missing.ASKED, Settlement.ASKED);
    }

    /**
     * Takes the rows of a dry run into a study that is there. Gives how many records are new, changed or removed. What was changed since
     * the dry run counts: rows that no longer fit are told, and nothing is taken.
     */
    public Checked<Integer> into(String study, Path path, Examined dryRun, Missing missing, Settlement conflicts) {
        if (dryRun.isBroken()) {
            return new Checked.Faulty<>(dryRun.fileProblems());
        }
        List<Problem> questions = questions(path, dryRun, missing, conflicts);
        if (!questions.isEmpty()) {
            return new Checked.Faulty<>(questions);
        }
        Examined examined = dryRun.withTheStudys(each -> conflicts.of(each) == Settlement.Side.STUDY);
        return workspace.file(study).then(file -> Attempt.at(() -> {
            AttachedFiles attached = attached(path, examined);
            Checked<Integer> taken = Decision.carryOut(file, now -> Examination.again(examined, now.records(), Conditions.READER).then(still -> decided(path, still, now, missing, attached)));
            return taken.then(count -> Checked.of(count, attached.doubts()));
        }));
    }

    /** What somebody must say before anything is taken. */
    private static List<Problem> questions(Path path, Examined examined, Missing missing, Settlement conflicts) {
        List<Problem> questions = new ArrayList<>(conflicts.beside(examined));
        if (missing == Missing.ASKED && !examined.missing().isEmpty()) {
            questions.add(Problem.refused(Where.file(path.toString()), "rows.missing", String.valueOf(examined.missing().size()), named(examined.missing())));
        }
        List<Named> records = conflicts.open(examined);
        if (!records.isEmpty()) {
            questions.add(Problem.refused(Where.file(path.toString()), "rows.changed-twice", String.valueOf(records.size()), named(records)));
        }
        return questions;
    }

    /** The files that new attachments name; a package of tables alone has none. */
    private static AttachedFiles attached(Path path, Examined examined) throws IOException {
        return AttachedFiles.of(path, examined.entries().stream().filter(each -> each.standing() != Examined.Standing.SAME).map(Examined.Entry::record)
                .filter(Attachment.class::isInstance).map(Attachment.class::cast).toList());
    }

    private static Checked<Decision<Integer>> decided(Path path, Examined examined, Study now, Missing missing, AttachedFiles attached) {
        List<Named> gone = missing == Missing.REMOVED ? examined.missing() : List.of();
        List<Problem> problems = new ArrayList<>();
        for (Named each : gone) {
            List<String> users = References.all(now, table(each), each.id()).filter(user -> !gone.contains(user)).limit(NAMED).map(Named::toString).toList();
            if (!users.isEmpty()) {
                problems.add(Problem.refused(new Where(each.table(), 0, "id", each.id()), "remove.still-named", each.id(), String.join(", ", users)));
            }
        }
        List<Change> changes = new ArrayList<>(changes(examined));
        gone.stream().flatMap(each -> Removal.of(now, table(each), each.id()).changes().stream()).distinct().forEach(changes::add);
        Command command = changes.isEmpty() ? Decision.NOTHING : command(path, changes).with(attached.bytes());
        return Checked.of(new Decision<>(changes.size(), command), problems);
    }

    private static Table<?> table(Named named) {
        return StudyFormat.table(named.table()).orElseThrow();
    }

    private static String named(List<Named> missing) {
        return missing.stream().limit(NAMED).map(Named::toString).collect(Collectors.joining(", ")) + (missing.size() > NAMED ? ", …" : "");
    }

    private static Command command(Path path, Examined examined) {
        return command(path, changes(examined));
    }

    private static Command command(Path path, List<Change> changes) {
        return new Command(User.name(), "history.import", List.of(String.valueOf(path.getFileName()), String.valueOf(changes.size())), changes);
    }

    private static List<Change> changes(Examined examined) {
        List<Change> changes = new ArrayList<>();
        for (Examined.Entry entry : examined.entries()) {
            if (entry.standing() != Examined.Standing.SAME) {
                changes.add(new Change.Put(entry.table(), entry.record()));
            }
        }
        return changes;
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
