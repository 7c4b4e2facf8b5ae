package org.puriq.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;

/** Writes the changes of one command into the tables and, beside them, what was before and after. Works inside a transaction. */
final class Recording implements AutoCloseable {
    /** From so many changes on it pays to know all identities beforehand instead of asking for each record. */
    private static final int MANY = 500;
    private static final int BATCH = 500;

    private final Connection connection;
    private final Map<String, RowWriter> writers = new HashMap<>();

    Recording(Connection connection) {
        this.connection = connection;
    }

    void record(Command command, Instant at) throws SQLException {
        long number = insert(command, at);
        try (PreparedStatement journal = connection.prepareStatement(Sql.named("change-insert"))) {
            int waiting = 0;
            for (Change change : command.changes()) {
                RowWriter writer = writer(change.table(), command.changes().size() >= MANY);
                Optional<StoredRow> before = writer.find(change.record());
                Optional<StoredRow> after = after(writer, change, before);
                writer.write(change.record(), after);
                note(writer, journal, number, change.record(), before, after);
                if (++waiting % BATCH == 0) {
                    journal.executeBatch();
                }
            }
            journal.executeBatch();
        }
        flush();
    }

    private void flush() throws SQLException {
        for (RowWriter writer : writers.values()) {
            writer.flush();
        }
    }

    private long insert(Command command, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Sql.named("command-insert"), Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, at.toString());
            insert.setString(2, command.who());
            insert.setString(3, command.label());
            insert.setString(4, Json.of(command.details()));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private RowWriter writer(Table<?> table, boolean many) throws SQLException {
        RowWriter known = writers.get(table.name());
        if (known == null) {
            known = new RowWriter(connection, new StoredTable(table), many);
            writers.put(table.name(), known);
        }
        return known;
    }

    private static Optional<StoredRow> after(RowWriter writer, Change change, Optional<StoredRow> before) {
        return switch (change) {
            case Change.Remove _ -> Optional.empty();
            case Change.Put put -> Optional.of(new StoredRow(before.isPresent() ? before.get().ordinal() : writer.nextOrdinal(), put.table().cellsOf(put.value())));
        };
    }

    private static void note(RowWriter writer, PreparedStatement journal, long command, String id, Optional<StoredRow> before, Optional<StoredRow> after) throws SQLException {
        journal.setLong(1, command);
        journal.setString(2, writer.table().name());
        journal.setString(3, id);
        side(writer, journal, 4, before);
        side(writer, journal, 6, after);
        journal.addBatch();
    }

    private static void side(RowWriter writer, PreparedStatement journal, int at, Optional<StoredRow> row) throws SQLException {
        if (row.isEmpty()) {
            journal.setNull(at, Types.INTEGER);
            journal.setNull(at + 1, Types.VARCHAR);
            return;
        }
        journal.setLong(at, row.get().ordinal());
        journal.setString(at + 1, Json.of(row.get().cells(), writer.columns()));
    }

    /** Brings every record of a command to what it was after it (forward) or before it (backward, last change first). */
    void replay(long command, boolean forward) throws SQLException {
        List<Step> steps = steps(command, forward);
        for (Step step : forward ? steps : steps.reversed()) {
            Table<?> table = StudyFormat.table(step.table()).orElseThrow(() -> new SQLException("The history names an unknown table " + step.table()));
            writer(table, false).write(step.record(), step.target());
        }
        flush();
    }

    private record Step(String table, String record, Optional<StoredRow> target) {}

    private List<Step> steps(long command, boolean forward) throws SQLException {
        List<Step> steps = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.named("changes-of-command"))) {
            select.setLong(1, command);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int side = forward ? 5 : 3;
                    String row = rows.getString(side + 1);
                    steps.add(new Step(rows.getString(1), rows.getString(2),
                            row == null ? Optional.empty() : Optional.of(new StoredRow(rows.getLong(side), Json.cells(row)))));
                }
            }
        }
        return steps;
    }

    @Override
    public void close() throws SQLException {
        for (RowWriter writer : writers.values()) {
            writer.close();
        }
    }
}
