package org.puriq.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.format.Cells;
import org.puriq.format.HistoryEntry;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.Study;
import org.puriq.study.Title;

/**
 * An open study file ({@code .puriq}): one SQLite database. Every command is one transaction that is on the disk before the
 * call returns, and stays in the history with every record before and after. Safe for use by several threads; other programs
 * may have the same file open.
 */
public final class StudyFile implements AutoCloseable {
    private final Path path;
    private final Connection connection;
    private final Clock clock;
    private Optional<Study> known = Optional.empty();
    private long knownVersion = -1;

    StudyFile(Path path, Connection connection, Clock clock) {
        this.path = path;
        this.connection = connection;
        this.clock = clock;
    }

    public Path path() {
        return path;
    }

    /** The study as it is now. Reads again only if something changed, here or in another program. */
    public synchronized Study study() throws StoreException {
        try {
            long version = dataVersion();
            if (known.isEmpty() || version != knownVersion) {
                known = Optional.of(read());
                knownVersion = version;
            }
            return known.get();
        } catch (SQLException failed) {
            throw Failures.reading(path, failed);
        }
    }

    private Study read() throws SQLException {
        Records records = Records.NONE;
        for (Table<?> table : StudyFormat.TABLES) {
            records = records.with(table.kind(), read(table));
        }
        Title title = records.all(Title.class).stream().findFirst().orElseThrow(() -> new SQLException("The file holds no study."));
        return new Study(title, records);
    }

    private List<Recorded> read(Table<?> table) throws SQLException {
        var stored = new StoredTable(table);
        List<Recorded> all = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(stored.selectAll())) {
            while (rows.next()) {
                all.add(table.recall(stored.cells(texts(rows, 1, stored.columns().size()))));
            }
        }
        return all;
    }

    static List<String> texts(ResultSet rows, int from, int count) throws SQLException {
        List<String> texts = new ArrayList<>(count);
        for (int at = from; at < from + count; at++) {
            texts.add(rows.getString(at));
        }
        return texts;
    }

    /** Does a command as a whole. When this returns it is on the disk; when it throws nothing of it happened. */
    public synchronized void commit(Command command) throws StoreException {
        inTransaction(() -> {
            execute(Sql.named("command-supersede-undone"));
            new Recording(connection).record(command, now());
        });
    }

    /** Takes back the last command that holds, whenever it was done. Gives its number, or nothing where there is none. */
    public synchronized Optional<Long> undo() throws StoreException {
        return step("command-last-done", "undone", false);
    }

    /** Does again the first command that was undone. */
    public synchronized Optional<Long> redo() throws StoreException {
        return step("command-first-undone", "done", true);
    }

    private Optional<Long> step(String which, String state, boolean forward) throws StoreException {
        var stepped = new ArrayList<Long>();
        inTransaction(() -> {
            Optional<Long> command = number(Sql.named(which));
            if (command.isPresent()) {
                new Recording(connection).replay(command.get(), forward);
                setState(command.get(), state);
                stepped.add(command.get());
            }
        });
        return stepped.stream().findFirst();
    }

    private void setState(long command, String state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(Sql.named("command-set-state"))) {
            update.setString(1, state);
            update.setString(2, now().toString());
            update.setLong(3, command);
            update.executeUpdate();
        }
    }

    /** What was done, newest first. */
    public synchronized List<HistoryEntry> history(int limit, int offset) throws StoreException {
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
            return history;
        } catch (SQLException failed) {
            throw Failures.reading(path, failed);
        }
    }

    /** What happened to one record, newest first. */
    public synchronized List<HistoryEntry.RecordChange> historyOf(String table, String record) throws StoreException {
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
            return history;
        } catch (SQLException failed) {
            throw Failures.reading(path, failed);
        }
    }

    private static Optional<Cells> cells(String json) {
        return json == null ? Optional.empty() : Optional.of(Json.cells(json));
    }

    /** Writes a whole copy to a file that is not there yet, also while others work on this one. */
    public synchronized void copyTo(Path target) throws StoreException {
        try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, target.toString());
            vacuum.executeUpdate();
        } catch (SQLException failed) {
            throw Failures.writing(target, failed);
        }
    }

    @Override
    public synchronized void close() throws StoreException {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw Failures.writing(path, failed);
        }
    }

    /** Bounds the file's size, so that a test can fill the disk. */
    synchronized void limitPages(int pages) throws SQLException {
        execute("PRAGMA max_page_count = " + pages);
    }

    private Instant now() {
        return clock.instant();
    }

    /** SQLite's counter of changes by others, and ours. */
    private long dataVersion() throws SQLException {
        return number("PRAGMA data_version").orElseThrow();
    }

    private Optional<Long> number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void inTransaction(Work work) throws StoreException {
        try {
            execute("BEGIN IMMEDIATE");
            try {
                work.run();
                execute("COMMIT");
            } catch (SQLException | RuntimeException failed) {
                rollBack(failed);
                throw failed;
            } finally {
                known = Optional.empty();
            }
        } catch (SQLException failed) {
            throw Failures.writing(path, failed);
        }
    }

    /** SQLite may have rolled back by itself, as it does when the disk is full; then there is nothing left to roll back. */
    private void rollBack(Exception cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException nothingLeft) {
            cause.addSuppressed(nothingLeft);
        }
    }
}
