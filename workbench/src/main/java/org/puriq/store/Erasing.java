package org.puriq.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets go of the bytes of receipts and photographs whose record was removed. Undo may want them back for a day; then, or as soon as
 * nothing can bring their record back, they are overwritten in the file.
 */
final class Erasing {
    /** How long undo finds what was removed. */
    static final Duration FOR_UNDO = Duration.ofDays(1);

    private final Connection connection;

    Erasing(Connection connection) {
        this.connection = connection;
    }

    /** How many are kept for undo and redo alone. */
    int unnamed() throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(Sql.named("attached-files-unnamed"))) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Erases what was removed too long before now. */
    int due(Instant now) throws SQLException {
        return unnamed() == 0 ? 0 : before(now.minus(FOR_UNDO).toString());
    }

    /** Erases all that no record names, whatever undo may want. */
    int all() throws SQLException {
        return before("9999");
    }

    private int before(String moment) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(Sql.named("attached-files-erase"))) {
            delete.setString(1, moment);
            return delete.executeUpdate();
        }
    }
}
