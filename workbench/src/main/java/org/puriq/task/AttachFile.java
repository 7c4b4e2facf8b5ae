package org.puriq.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.cofunding.Attachment;
import org.puriq.format.CofundingFormat;
import org.puriq.format.Meant;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.source.AttachedFile;
import org.puriq.study.Study;

/** Keeps a receipt or a photograph in the study, as a record and as its bytes, in one command; and gives it back. */
public final class AttachFile {
    /** What a file can belong to. */
    private static final List<String> TARGETS = List.of("expenses", "milestones", "progress-reports");

    private final Workspace workspace;

    public AttachFile(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What somebody says of a file that is sent along.
     *
     * @param file its name on the sender's machine; {@code name} what it is, in the sender's {@code language}
     * @param mayBeShown whether those who are to be seen on it gave their permission
     */
    public record Told(String file, String name, String takenAt, boolean mayBeShown, String language) {}

    public Checked<EditStudy.Saved> keep(String study, byte[] sent, Told told) {
        return AttachedFile.of(sent, told.file()).then(file -> workspace.file(study).then(opened -> Attempt.at(() -> Decision.carryOut(opened, known -> kept(known, file, told)))));
    }

    /**
     * Keeps a file and says what it belongs to: the receipt of an expense, a photograph of a milestone or of a report.
     *
     * @param target table and identity, such as {@code expenses:sheets}
     */
    public Checked<EditStudy.Saved> keepFor(String study, String target, byte[] sent, Told told) {
        return workspace.study(study).then(known -> photosOf(known, target)).then(_ -> AttachedFile.of(sent, told.file())).then(file -> workspace.file(study).then(opened ->
                Attempt.at(() -> Decision.carryOut(opened, known -> kept(known, file, told).then(kept -> photosOf(known, target).then(photos -> named(known, kept, target, photos)).map(kept::and))))));
    }

    private Checked<Decision<EditStudy.Saved>> kept(Study known, AttachedFile file, Told told) {
        return new EditStudy(workspace).added(known, CofundingFormat.ATTACHMENTS, cells(file, told)).map(decided -> decided.keeping(Map.of(file.checksum(), file.bytes())));
    }

    /** The target names what is kept: decided upon the study as it will be with it, so that both are one command. */
    private Checked<Decision<EditStudy.Saved>> named(Study known, Decision<EditStudy.Saved> kept, String target, String photos) {
        String table = target.substring(0, target.indexOf(':'));
        String id = kept.answer().id();
        Map<String, String> cells = table.equals(CofundingFormat.EXPENSES.name()) ? Map.of("receipt", id) : Map.of("photos", (photos + " " + id).strip());
        return new EditStudy(workspace).changed(kept.upon(known), StudyFormat.table(table).orElseThrow(), target.substring(table.length() + 1), Map.of(), cells);
    }

    /** The photographs that the target names already; a problem where there is no such target. */
    private static Checked<String> photosOf(Study study, String target) {
        String[] parts = target.split(":", 2);
        Optional<Table<?>> table = Optional.of(parts[0]).filter(TARGETS::contains).flatMap(StudyFormat::table);
        if (table.isEmpty() || parts.length < 2) {
            return Checked.faulty(Problem.refused(new Where("", 0, "target", target), "attachment.no-target"));
        }
        return EditStudy.record(study, table.get(), parts[1]).map(record -> table.get().cellsOf(record).text("photos"));
    }

    /** The name of the file is ours: what a camera or a person calls it may say who or where. */
    private static Map<String, String> cells(AttachedFile file, Told told) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("name_" + told.language(), told.name());
        cells.put("file", file.checksum().substring(0, 16) + "." + file.kind().ending());
        cells.put("media_type", file.kind().mediaType());
        cells.put("bytes", String.valueOf(file.bytes().length));
        cells.put("checksum", file.checksum());
        cells.put("may_be_shown", told.mayBeShown() ? "yes" : "no");
        if (!told.takenAt().isBlank()) {
            cells.put("taken_at", told.takenAt());
        }
        return cells;
    }

    /** A kept file as it can be handed out. */
    public record Kept(Attachment attachment, byte[] bytes) {}

    public Checked<Kept> read(String study, String attachment) {
        return workspace.study(study).then(known -> {
            Optional<Attachment> found = known.find(Attachment.class, attachment);
            if (found.isEmpty()) {
                return Checked.faulty(Problem.refused(new Where("attachments", 0, "id", attachment), "record.unknown", attachment, "attachments", Meant.among(known.records(), CofundingFormat.ATTACHMENTS, attachment)));
            }
            return bytes(study, found.get()).then(bytes -> bytes.map(each -> Checked.sound(new Kept(found.get(), each)))
                    .orElseGet(() -> Checked.faulty(Problem.refused(new Where("attachments", 0, "checksum", ""), "attachment.no-bytes", attachment))));
        });
    }

    /** The bytes of an attachment; nothing where only its record came, as with a package without its files. */
    Checked<Optional<byte[]>> bytes(String study, Attachment attachment) {
        return workspace.file(study).then(file -> Attempt.at(() -> Checked.sound(file.attached(attachment.checksum()))));
    }
}
