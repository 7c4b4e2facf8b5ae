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
import org.puriq.format.Cells;
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
        boolean many = command.changes().size() >= MANY;
        try (PreparedStatement journal = connection.prepareStatement(Sql.named("change-insert"))) {
            for (var batches = new Ahead<>(command.changes(), BATCH, Recording::worded); batches.hasNext(); ) {
                for (Worded change : batches.next()) {
                    RowWriter writer = writer(change.table(), many);
                    Optional<StoredRow> before = writer.find(change.record());
                    keep(change, before);
                    Optional<StoredRow> after = change.cells().map(cells -> new StoredRow(before.isPresent() ? before.get().ordinal() : writer.nextOrdinal(), cells));
                    writer.write(change.record(), after);
                    note(writer, journal, number, change, before, after);
                }
                journal.executeBatch();
            }
        }
        flush();
    }

    /** What was added for good stays: writing the same again changes nothing, anything else is refused with the whole command. */
    private static void keep(Worded change, Optional<StoredRow> before) throws KeptForGood {
        boolean same = before.isPresent() && change.cells().filter(each -> each.equals(before.get().cells())).isPresent();
        if (change.table().isAppendOnly() && before.isPresent() && !same) {
            throw new KeptForGood(change.table().name(), change.record());
        }
    }

    /** A change with the cells that stand after it, and the same as the history keeps them; without cells the record goes. */
    private record Worded(Table<?> table, String record, Optional<Cells> cells, String json) {}

    private static Worded worded(Change change) {
        return switch (change) {
            case Change.Remove _ -> new Worded(change.table(), change.record(), Optional.empty(), "");
            case Change.Put put -> {
                Cells cells = put.table().cellsOf(put.value());
                yield new Worded(change.table(), change.record(), Optional.of(cells), Json.of(cells, new StoredTable(change.table()).columns()));
            }
        };
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

    private static void note(RowWriter writer, PreparedStatement journal, long command, Worded change, Optional<StoredRow> before, Optional<StoredRow> after) throws SQLException {
        journal.setLong(1, command);
        journal.setString(2, change.table().name());
        journal.setString(3, change.record());
        side(journal, 4, before, before.map(row -> Json.of(row.cells(), writer.columns())).orElse(""));
        side(journal, 6, after, change.json());
        journal.addBatch();
    }

    private static void side(PreparedStatement journal, int at, Optional<StoredRow> row, String json) throws SQLException {
        if (row.isEmpty()) {
            journal.setNull(at, Types.INTEGER);
            journal.setNull(at + 1, Types.VARCHAR);
            return;
        }
        journal.setLong(at, row.get().ordinal());
        journal.setString(at + 1, json);
    }

    /** Brings every record of a command to what it was after it (forward) or before it (backward, last change first). */
    void replay(long command, boolean forward) throws SQLException {
        List<Step> steps = steps(command, forward);
        for (Step step : forward ? steps : steps.reversed()) {
            Table<?> table = StudyFormat.table(step.table()).orElseThrow(() -> new SQLException("The history names an unknown table " + step.table()));
            if (!forward && table.isAppendOnly()) {
                throw new KeptForGood(table.name(), step.record());
            }
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
