package org.puriq.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.format.HistoryEntry;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.Study;
import org.puriq.study.Title;
import tools.jackson.core.JacksonException;

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

    /** The study as it is now. Reads again only if something changed that we did not change ourselves. */
    public synchronized Study study() throws StoreException {
        return reading(() -> {
            Optional<Study> current = current();
            known = Optional.of(current.isPresent() ? current.get() : readAtOneMoment());
            return known.get();
        });
    }

    /** What is known, as long as no other program changed the file. */
    private Optional<Study> current() throws SQLException {
        return known.isPresent() && dataVersion() == knownVersion ? known : Optional.empty();
    }

    /** All tables as they are at one moment, whatever others write meanwhile. */
    private Study readAtOneMoment() throws SQLException {
        execute("BEGIN");
        try {
            Study study = read();
            knownVersion = dataVersion();
            return study;
        } finally {
            execute("COMMIT");
        }
    }

    private Study read() throws SQLException {
        Records records = Records.NONE;
        for (Table<?> table : StudyFormat.TABLES) {
            records = records.with(table.kind(), read(table));
        }
        return new Study(records.all(Title.class).getFirst(), records);
    }

    private List<Recorded> read(Table<?> table) throws SQLException {
        var stored = new StoredTable(table);
        List<Recorded> all = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(stored.selectAll())) {
            while (rows.next()) {
                all.add(table.recall(stored.cells(rows, 1)));
            }
        }
        return all;
    }

    /** Does a command as a whole. When this returns it is on the disk; when it throws nothing of it happened. */
    public synchronized void commit(Command command) throws StoreException {
        known = inTransaction(() -> {
            Optional<Study> before = current();
            record(command);
            return before.map(each -> Applied.to(each, command.changes()));
        });
    }

    /**
     * Does a command that was decided upon {@code basis}, unless somebody changed the study since. Gives whether it was done;
     * if not, the decision must be made again: the record may be gone, the cell may say something else by now.
     */
    public synchronized boolean commit(Command command, Study basis) throws StoreException {
        Optional<Study> after = inTransaction(() -> {
            if (current().filter(each -> each == basis).isEmpty()) {
                return Optional.empty();
            }
            record(command);
            return Optional.of(Applied.to(basis, command.changes()));
        });
        known = after.isPresent() ? after : known;
        return after.isPresent();
    }

    private void record(Command command) throws SQLException {
        execute(Sql.named("command-supersede-undone"));
        try (var recording = new Recording(connection)) {
            recording.record(command, clock.instant());
        }
        for (Map.Entry<String, byte[]> file : command.files().entrySet()) {
            keep(file.getKey(), file.getValue());
        }
        new Erasing(connection).due(clock.instant());
    }

    private void keep(String checksum, byte[] bytes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Sql.named("attached-file-insert"))) {
            insert.setString(1, checksum);
            insert.setBytes(2, bytes);
            insert.executeUpdate();
        }
    }

    /** The bytes that were kept under a checksum; nothing where there are none. */
    public synchronized Optional<byte[]> attached(String checksum) throws StoreException {
        return reading(() -> {
            try (PreparedStatement select = connection.prepareStatement(Sql.named("attached-file"))) {
                select.setString(1, checksum);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    /** How many receipts and photographs are kept for undo and redo alone, because their record was removed. */
    public synchronized int keptForUndo() throws StoreException {
        return reading(() -> new Erasing(connection).unnamed());
    }

    /** Erases them at once. Undo then brings back their record alone. Gives how many there were. */
    public synchronized int eraseRemoved() throws StoreException {
        return inTransaction(() -> new Erasing(connection).all());
    }

    /** Erases what was removed more than a day ago. Somebody may only be able to read the file; then there is nothing that they could erase. */
    void eraseWhatIsDue() throws StoreException {
        boolean due = reading(() -> new Erasing(connection).unnamed() > 0);
        if (due && Files.isWritable(path)) {
            inTransaction(() -> new Erasing(connection).due(clock.instant()));
        }
    }

    /**
     * Takes back the last command that holds, whenever it was done. Gives its number, or nothing where there is none. The first
     * command of all made the study; without it there would be none, so that one stays.
     */
    public synchronized Optional<Long> undo() throws StoreException {
        return step("command-last-done", "undone", false);
    }

    /** Does again the first command that was undone. */
    public synchronized Optional<Long> redo() throws StoreException {
        return step("command-first-undone", "done", true);
    }

    private Optional<Long> step(String which, String state, boolean forward) throws StoreException {
        Optional<Long> stepped = inTransaction(() -> {
            Optional<Long> command = number(Sql.named(which));
            if (command.isPresent()) {
                try (var recording = new Recording(connection)) {
                    recording.replay(command.get(), forward);
                }
                setState(command.get(), state);
                new Erasing(connection).due(clock.instant());
            }
            return command;
        });
        known = stepped.isPresent() ? Optional.empty() : known;
        return stepped;
    }

    private void setState(long command, String state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(Sql.named("command-set-state"))) {
            update.setString(1, state);
            update.setString(2, clock.instant().toString());
            update.setLong(3, command);
            update.executeUpdate();
        }
    }

    /** What was done, newest first. */
    public synchronized List<HistoryEntry> history(int limit, int offset) throws StoreException {
        return reading(() -> StoredHistory.entries(connection, limit, offset));
    }

    /** What happened to one record, newest first. */
    public synchronized List<HistoryEntry.RecordChange> historyOf(String table, String record) throws StoreException {
        return reading(() -> StoredHistory.ofRecord(connection, table, record));
    }

    /** Writes a whole copy to a file that is not there yet, also while others work on this one. What was removed does not go with it. */
    public synchronized void copyTo(Path target) throws StoreException {
        try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, target.toString());
            vacuum.executeUpdate();
        } catch (SQLException failed) {
            throw Failures.writing(target, failed);
        }
        try (var copy = new StudyFile(target, StudyFiles.connect(target), clock)) {
            copy.eraseRemoved();
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

    /** How long to wait for another program that is writing, so that a test need not wait as long as a person. */
    synchronized void waitAtMost(int milliseconds) throws SQLException {
        execute("PRAGMA busy_timeout = " + milliseconds);
    }

    /** SQLite's counter of the changes that others made. */
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

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T reading(Work<T> work) throws StoreException {
        try {
            return work.run();
        } catch (SQLException failed) {
            throw Failures.reading(path, failed);
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException | JacksonException found) {
            throw Failures.damaged(path, found);
        }
    }

    private <T> T inTransaction(Work<T> work) throws StoreException {
        try {
            execute("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                T result = work.run();
                execute("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack();
                }
            }
        } catch (SQLException failed) {
            throw Failures.writing(path, failed);
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException | JacksonException found) {
            throw Failures.damaged(path, found);
        }
    }

    /** SQLite may have rolled back by itself, as it does when the disk is full; then it says that there is nothing left to roll back. */
    private void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException nothingLeft) {
            known = Optional.empty();
        }
    }
}
