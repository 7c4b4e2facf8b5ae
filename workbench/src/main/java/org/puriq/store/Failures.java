package org.puriq.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.puriq.base.Problem;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite could not do, told so that a person can do something about it. */
final class Failures {
    private Failures() {}

    static StoreException reading(Path path, SQLException failed) {
        return new StoreException(Problem.refused(Problem.Where.file(path.toString()), rule(failed, "store.unreadable"), path.toString()), failed);
    }

    static StoreException writing(Path path, SQLException failed) {
        return new StoreException(Problem.refused(Problem.Where.file(path.toString()), rule(failed, "store.unwritable"), path.toString()), failed);
    }

    /** Something in the file is not as this program writes it: somebody else did, or the disk is failing. */
    static StoreException damaged(Path path, RuntimeException found) {
        return new StoreException(Problem.refused(Problem.Where.file(path.toString()), "store.damaged", path.toString()), found);
    }

    /** What SQLite said, however deep it is buried; writing failed in any case. */
    static StoreException writing(Path path, Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return writing(path, sql);
            }
        }
        return new StoreException(Problem.refused(Problem.Where.file(path.toString()), "store.unwritable", path.toString()), failed);
    }

    private static String rule(SQLException failed, String otherwise) {
        if (failed instanceof KeptForGood) {
            return "store.kept-for-good";
        }
        if (!(failed instanceof SQLiteException sqlite)) {
            return otherwise;
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return switch (code.code & 0xff) {
            case 13 -> "store.disk-full";
            case 5, 6 -> "store.held-by-another";
            case 8 -> "store.read-only";
            case 11, 26 -> "store.not-a-study";
            case 14 -> "store.cannot-open";
            default -> otherwise;
        };
    }
}
