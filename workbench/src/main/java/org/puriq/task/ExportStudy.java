package org.puriq.task;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.puriq.base.Checked;
import org.puriq.exchange.PackageWriter;
import org.puriq.study.Study;

/** Writes a study as a package: a folder, or a zip where the target's name ends so. */
public final class ExportStudy {
    private final Workspace workspace;

    public ExportStudy(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param forSpreadsheets semicolons, the country's numbers and a mark for UTF-8, as Excel opens it with a double click */
    public Checked<Path> to(String id, Path target, boolean forSpreadsheets) {
        return workspace.study(id).then(study -> Attempt.at(() -> {
            if (target.toString().endsWith(".zip")) {
                try (OutputStream stream = Files.newOutputStream(target)) {
                    writer(study, forSpreadsheets).writeZip(stream);
                }
            } else {
                writer(study, forSpreadsheets).writeFolder(target);
            }
            return Checked.sound(target);
        }));
    }

    /** The package as a zip for a download. */
    public Checked<Study> zip(String id, OutputStream stream, boolean forSpreadsheets) {
        return workspace.study(id).then(study -> Attempt.at(() -> {
            writer(study, forSpreadsheets).writeZip(stream);
            return Checked.sound(study);
        }));
    }

    private PackageWriter writer(Study study, boolean forSpreadsheets) {
        return forSpreadsheets
                ? PackageWriter.forSpreadsheets(study, workspace.countries().of(study.title().country()).numbers())
                : PackageWriter.forMachines(study);
    }
}
