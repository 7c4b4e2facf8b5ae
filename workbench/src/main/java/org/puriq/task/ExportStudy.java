package org.puriq.task;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.cofunding.Attachment;
import org.puriq.exchange.EditableWorkbook;
import org.puriq.exchange.Hxl3w;
import org.puriq.exchange.PackageWriter;
import org.puriq.study.Study;

/** Writes a study as a package: a folder, or a zip where the target's name ends so. */
public final class ExportStudy {
    /** For whom a package is. */
    public enum Contents {
        /** Without the interviews and notes that nobody released: the usual package. */
        FOR_OTHERS,
        /** The own backup, interviews and notes that stay on this machine among it. It still holds no list of names. */
        WITH_INTERVIEWS,
        /** As {@link Publication} makes it. */
        FOR_PUBLICATION;

        Study of(Study own) {
            return switch (this) {
                case FOR_OTHERS -> own.forOthers();
                case WITH_INTERVIEWS -> own.withoutNames();
                case FOR_PUBLICATION -> Publication.of(own).study();
            };
        }
    }

    private final Workspace workspace;

    public ExportStudy(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param forSpreadsheets semicolons, the country's numbers and a mark for UTF-8, as Excel opens it with a double click */
    public Checked<Path> to(String id, Path target, boolean forSpreadsheets) {
        return to(id, target, forSpreadsheets, Contents.FOR_OTHERS);
    }

    /** @param forSpreadsheets as above; {@code contents} what goes into it */
    public Checked<Path> to(String id, Path target, boolean forSpreadsheets, Contents contents) {
        return workspace.study(id).then(study -> Attempt.at(() -> {
            PackageWriter writer = writer(contents.of(study), forSpreadsheets).with(attached(study, contents));
            if (target.toString().endsWith(".zip")) {
                zip(writer, target);
            } else if (PackageWriter.mayWrite(target)) {
                writer.writeFolder(target);
            } else {
                return Checked.faulty(Problem.refused(Where.file(target.toString()), "export.not-empty", target.toString()));
            }
            return Checked.sound(target);
        }));
    }

    /** The plan and the inventory as a workbook to be edited and read back. It is for own work: what nobody released is not in it. */
    public Checked<Path> workbook(String id, Path target, Language language) {
        return workspace.study(id).then(study -> Attempt.at(() -> {
            whole(target, stream -> EditableWorkbook.write(study.forOthers(), workspace.texts(study, language), stream));
            return Checked.sound(target);
        }));
    }

    /** The inventory as a 3W matrix with HXL hashtags, as it may be published. */
    public Checked<Path> hxl(String id, Path target, Language language) {
        return workspace.study(id).then(study -> Attempt.at(() -> {
            whole(target, stream -> Hxl3w.write(Publication.of(study).study(), workspace.texts(study, language), stream));
            return Checked.sound(target);
        }));
    }

    private static void zip(PackageWriter writer, Path target) throws IOException {
        whole(target, writer::writeZip);
    }

    private interface Writes {
        void to(OutputStream stream) throws IOException;
    }

    /** A file is whole or not there; an earlier one stays until then. */
    private static void whole(Path target, Writes content) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            try (OutputStream stream = Files.newOutputStream(unfinished)) {
                content.to(stream);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The package as a zip for a download. */
    public Checked<Study> zip(String id, OutputStream stream, boolean forSpreadsheets) {
        return zip(id, stream, forSpreadsheets, Contents.FOR_OTHERS);
    }

    /** @param contents what goes into it */
    public Checked<Study> zip(String id, OutputStream stream, boolean forSpreadsheets, Contents contents) {
        return workspace.study(id).then(study -> Attempt.at(() -> {
            writer(contents.of(study), forSpreadsheets).with(attached(study, contents)).writeZip(stream);
            return Checked.sound(study);
        }));
    }

    /** Receipts and photographs: all of them into the own backup, else only those that may be shown. */
    private SequencedMap<String, byte[]> attached(Study study, Contents contents) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        for (Attachment each : study.all(Attachment.class)) {
            boolean goes = contents == Contents.WITH_INTERVIEWS || each.mayBeShown();
            if (goes && new AttachFile(workspace).bytes(study.id(), each) instanceof Checked.Sound<Optional<byte[]>>(Optional<byte[]> bytes, List<Problem> _)) {
                bytes.ifPresent(found -> files.put(each.file(), found));
            }
        }
        return files;
    }

    private PackageWriter writer(Study study, boolean forSpreadsheets) {
        return forSpreadsheets
                ? PackageWriter.forSpreadsheets(study, workspace.countries().of(study.title().country()).numbers())
                : PackageWriter.forMachines(study);
    }
}
