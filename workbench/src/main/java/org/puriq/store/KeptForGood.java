package org.puriq.store;

import java.io.Serial;
import java.sql.SQLException;

/** Somebody wants to change, remove or take back a record of a table to which records are only added. */
final class KeptForGood extends SQLException {
    @Serial
    private static final long serialVersionUID = 1;

    KeptForGood(String table, String record) {
        super("Records of %s are only added; %s stays as it is.".formatted(table, record));
    }
}
