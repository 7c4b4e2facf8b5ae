package org.puriq.task;

import java.io.IOException;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.store.StoreException;

/** Work on files that may fail for reasons outside the program; the reason becomes a problem that a person can read. */
interface Attempt<T> {
    Checked<T> run() throws StoreException, IOException;

    static <T> Checked<T> at(Attempt<T> work) {
        try {
            return work.run();
        } catch (StoreException failed) {
            return Checked.faulty(failed.problem());
        } catch (java.nio.file.FileAlreadyExistsException exists) {
            return Checked.faulty(Problem.refused(Where.file(String.valueOf(exists.getFile())), "file.exists", String.valueOf(exists.getFile())));
        } catch (IOException failed) {
            String said = String.valueOf(failed.getMessage());
            String rule = said.contains("No space left") ? "store.disk-full" : "file.cannot-write";
            return Checked.faulty(Problem.refused(Where.file(said), rule, said));
        }
    }
}
