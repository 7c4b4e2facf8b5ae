package org.puriq.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.puriq.format.Table;

/**
 * Finds and writes rows of one table, with the statements prepared once. Rows are written in batches: outside of them the driver
 * sets out to begin a transaction before each row, which doubles the time of an import.
 */
final class RowWriter implements AutoCloseable {
    private static final int BATCH = 500;

    private final StoredTable stored;
    private final PreparedStatement select;
    private final PreparedStatement upsert;
    private final PreparedStatement delete;
    private final Optional<Set<String>> present;
    private long lastOrdinal;
    private int waiting;

    /** @param many whether so many rows will be asked for that all identities are read at once */
    RowWriter(Connection connection, StoredTable stored, boolean many) throws SQLException {
        this.stored = stored;
        this.lastOrdinal = lastOrdinal(connection, stored);
        this.present = many ? Optional.of(identities(connection, stored)) : Optional.empty();
        this.select = connection.prepareStatement(stored.selectOne());
        this.upsert = connection.prepareStatement(stored.upsert());
        this.delete = connection.prepareStatement(stored.delete());
    }

    private static long lastOrdinal(Connection connection, StoredTable stored) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(stored.selectLastOrdinal())) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Set<String> identities(Connection connection, StoredTable stored) throws SQLException {
        Set<String> identities = new HashSet<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(stored.selectIdentities())) {
            while (rows.next()) {
                identities.add(rows.getString(1));
            }
        }
        return identities;
    }

    Table<?> table() {
        return stored.table();
    }

    List<String> columns() {
        return stored.columns();
    }

    long nextOrdinal() {
        return ++lastOrdinal;
    }

    Optional<StoredRow> find(String id) throws SQLException {
        if (present.isPresent() && !present.get().contains(id)) {
            return Optional.empty();
        }
        flush();
        select.setString(1, id);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new StoredRow(row.getLong(1), stored.cells(row, 2))) : Optional.empty();
        }
    }

    void write(String id, Optional<StoredRow> after) throws SQLException {
        if (after.isEmpty()) {
            flush();
            delete.setString(1, id);
            delete.executeUpdate();
            present.ifPresent(each -> each.remove(id));
            return;
        }
        upsert.setLong(1, after.get().ordinal());
        int at = 2;
        for (String column : stored.columns()) {
            upsert.setString(at++, after.get().cells().text(column));
        }
        upsert.addBatch();
        present.ifPresent(each -> each.add(id));
        if (++waiting == BATCH) {
            flush();
        }
    }

    /** Writes the rows that wait for it. */
    void flush() throws SQLException {
        if (waiting > 0) {
            upsert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        select.close();
        upsert.close();
        delete.close();
    }
}
