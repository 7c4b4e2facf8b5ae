package org.puriq.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.cofunding.Attachment;
import org.puriq.format.CofundingFormat;
import org.puriq.format.Meant;
import org.puriq.source.AttachedFile;

/** Keeps a receipt or a photograph in the study, as a record and as its bytes, in one command; and gives it back. */
public final class AttachFile {
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
        return AttachedFile.of(sent, told.file()).then(file -> workspace.file(study).then(opened -> Attempt.at(() -> Decision.carryOut(opened, known ->
                new EditStudy(workspace).added(known, CofundingFormat.ATTACHMENTS, cells(file, told)).map(decided -> decided.keeping(Map.of(file.checksum(), file.bytes())))))));
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
