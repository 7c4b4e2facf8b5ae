package org.puriq.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.puriq.format.Cells;
import org.puriq.format.HistoryEntry;

/** Reads what was done to a study. */
final class StoredHistory {
    private StoredHistory() {}

    static List<HistoryEntry> entries(Connection connection, int limit, int offset) throws SQLException {
        List<HistoryEntry> history = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.named("command-history"))) {
            select.setInt(1, limit);
            select.setInt(2, offset);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    history.add(new HistoryEntry(rows.getLong(1), Instant.parse(rows.getString(2)), rows.getString(3), rows.getString(4),
                            Json.list(rows.getString(5)), HistoryEntry.State.valueOf(rows.getString(6).toUpperCase(Locale.ROOT)), rows.getInt(7)));
                }
            }
        }
        return history;
    }

    static List<HistoryEntry.RecordChange> ofRecord(Connection connection, String table, String record) throws SQLException {
        List<HistoryEntry.RecordChange> history = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.named("changes-of-record"))) {
            select.setString(1, table);
            select.setString(2, record);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    history.add(new HistoryEntry.RecordChange(rows.getLong(1), Instant.parse(rows.getString(2)), rows.getString(3),
                            rows.getString(4), rows.getString(5), cells(rows.getString(6)), cells(rows.getString(7))));
                }
            }
        }
        return history;
    }

    private static Optional<Cells> cells(String json) {
        return json == null ? Optional.empty() : Optional.of(Json.cells(json));
    }
}
