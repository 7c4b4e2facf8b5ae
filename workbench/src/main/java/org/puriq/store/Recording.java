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
final class Recording {
    private final Connection connection;
    private final Map<String, Long> lastOrdinals = new HashMap<>();

    /** A row with its place in the order of its table. */
    private record Row(long ordinal, Cells cells) {}

    Recording(Connection connection) {
        this.connection = connection;
    }

    void record(Command command, Instant at) throws SQLException {
        long number = insert(command, at);
        List<Change> run = new ArrayList<>();
        for (Change change : command.changes()) {
            if (!run.isEmpty() && run.getFirst().table() != change.table()) {
                apply(number, run);
                run.clear();
            }
            run.add(change);
        }
        if (!run.isEmpty()) {
            apply(number, run);
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

    /** Changes to one table one after another, with the statements prepared once. */
    private void apply(long command, List<Change> changes) throws SQLException {
        var stored = new StoredTable(changes.getFirst().table());
        try (PreparedStatement select = connection.prepareStatement(stored.selectOne());
                PreparedStatement upsert = connection.prepareStatement(stored.upsert());
                PreparedStatement delete = connection.prepareStatement(stored.delete());
                PreparedStatement journal = connection.prepareStatement(Sql.named("change-insert"))) {
            for (Change change : changes) {
                Optional<Row> before = find(stored, select, change.record());
                Optional<Row> after = after(change, before);
                write(stored, upsert, delete, change.record(), after);
                note(stored, journal, command, change.record(), before, after);
            }
        }
    }

    private Optional<Row> after(Change change, Optional<Row> before) throws SQLException {
        return switch (change) {
            case Change.Remove _ -> Optional.empty();
            case Change.Put put -> Optional.of(new Row(before.isPresent() ? before.get().ordinal() : nextOrdinal(put.table()), put.table().cellsOf(put.value())));
        };
    }

    private long nextOrdinal(Table<?> table) throws SQLException {
        Long last = lastOrdinals.get(table.name());
        long next = (last == null ? storedOrdinal(table) : last) + 1;
        lastOrdinals.put(table.name(), next);
        return next;
    }

    private long storedOrdinal(Table<?> table) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(new StoredTable(table).selectLastOrdinal())) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Optional<Row> find(StoredTable stored, PreparedStatement select, String id) throws SQLException {
        select.setString(1, id);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new Row(row.getLong(1), stored.cells(StudyFile.texts(row, 2, stored.columns().size())))) : Optional.empty();
        }
    }

    private static void write(StoredTable stored, PreparedStatement upsert, PreparedStatement delete, String id, Optional<Row> after) throws SQLException {
        if (after.isEmpty()) {
            delete.setString(1, id);
            delete.executeUpdate();
            return;
        }
        upsert.setLong(1, after.get().ordinal());
        int at = 2;
        for (String column : stored.columns()) {
            upsert.setString(at++, after.get().cells().text(column));
        }
        upsert.executeUpdate();
    }

    private static void note(StoredTable stored, PreparedStatement journal, long command, String id, Optional<Row> before, Optional<Row> after) throws SQLException {
        journal.setLong(1, command);
        journal.setString(2, stored.table().name());
        journal.setString(3, id);
        side(stored, journal, 4, before);
        side(stored, journal, 6, after);
        journal.executeUpdate();
    }

    private static void side(StoredTable stored, PreparedStatement journal, int at, Optional<Row> row) throws SQLException {
        if (row.isEmpty()) {
            journal.setNull(at, Types.INTEGER);
            journal.setNull(at + 1, Types.VARCHAR);
            return;
        }
        journal.setLong(at, row.get().ordinal());
        journal.setString(at + 1, Json.of(row.get().cells(), stored.columns()));
    }

    /** Brings every record of a command to what it was after it (forward) or before it (backward, last change first). */
    void replay(long command, boolean forward) throws SQLException {
        List<Step> steps = steps(command, forward);
        for (Step step : forward ? steps : steps.reversed()) {
            var stored = new StoredTable(StudyFormat.table(step.table()).orElseThrow(() -> new SQLException("The history names an unknown table " + step.table())));
            try (PreparedStatement upsert = connection.prepareStatement(stored.upsert()); PreparedStatement delete = connection.prepareStatement(stored.delete())) {
                write(stored, upsert, delete, step.record(), step.target());
            }
        }
    }

    private record Step(String table, String record, Optional<Row> target) {}

    private List<Step> steps(long command, boolean forward) throws SQLException {
        List<Step> steps = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.named("changes-of-command"))) {
            select.setLong(1, command);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int side = forward ? 5 : 3;
                    String row = rows.getString(side + 1);
                    steps.add(new Step(rows.getString(1), rows.getString(2),
                            row == null ? Optional.empty() : Optional.of(new Row(rows.getLong(side), Json.cells(row)))));
                }
            }
        }
        return steps;
    }
}
