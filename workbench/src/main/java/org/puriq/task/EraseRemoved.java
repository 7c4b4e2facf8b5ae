package org.puriq.task;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.cofunding.Attachment;
import org.puriq.store.StoreException;
import org.puriq.store.StudyFile;
import org.puriq.study.Study;

/**
 * Receipts and photographs that were removed: Undo finds their bytes for a day; then the study file lets go of them by itself. Who
 * does not want to wait erases them at once. Neither a copy nor a package holds them.
 */
public final class EraseRemoved {
    private final Workspace workspace;

    public EraseRemoved(Workspace workspace) {
        this.workspace = workspace;
    }

    /** How many are still kept for undo. */
    public Checked<Integer> kept(String study) {
        return workspace.file(study).then(file -> Attempt.at(() -> Checked.sound(file.keptForUndo())));
    }

    /** Erases them for good. Gives how many there were. */
    public Checked<Integer> now(String study) {
        return workspace.file(study).then(file -> Attempt.at(() -> Checked.sound(file.eraseRemoved())));
    }

    /** What a step back or forward brought back without its bytes, since they were erased meanwhile. */
    static List<Problem> bare(StudyFile file, Study before) throws StoreException {
        Set<String> known = before.all(Attachment.class).stream().map(Attachment::id).collect(Collectors.toSet());
        List<Attachment> back = file.study().all(Attachment.class).stream().filter(each -> !known.contains(each.id())).toList();
        List<Problem> bare = new java.util.ArrayList<>();
        for (Attachment each : back) {
            if (file.attached(each.checksum()).isEmpty()) {
                bare.add(Problem.doubtful(new Where("attachments", 0, "id", each.id()), "attachment.came-back-bare", each.id()));
            }
        }
        return bare;
    }
}
