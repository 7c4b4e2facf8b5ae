package org.puriq.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.puriq.base.Problem;
import org.puriq.format.StudyFormat;
import org.sqlite.SQLiteConfig;

/** Opens and creates study files. A file of a newer program, or one that is no study, is refused and stays as it is. */
public final class StudyFiles {
    public static final String ENDING = ".puriq";

    /** "PURQ", in the head of every study file. */
    private static final int APPLICATION = 0x50555251;
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /** Where SQLite keeps the application's number, and how far its head reaches (sqlite.org/fileformat.html, 1.3). */
    private static final int APPLICATION_AT = 68;
    private static final int HEAD = 100;

    private final Clock clock;

    public StudyFiles(Clock clock) {
        this.clock = clock;
    }

    public StudyFile open(Path path) throws StoreException {
        if (!Files.isRegularFile(path)) {
            throw refused(path, "store.missing");
        }
        if (!looksLikeOurs(path)) {
            throw refused(path, "store.not-a-study");
        }
        Connection connection = connect(path);
        try {
            check(path, connection);
            var file = new StudyFile(path, connection, clock);
            file.eraseWhatIsDue();
            return file;
        } catch (SQLException failed) {
            close(connection, failed);
            throw Failures.reading(path, failed);
        } catch (StoreException refused) {
            close(connection, refused);
            throw refused;
        }
    }

    /** Looks at the head of the file itself: SQLite would already change the journal of somebody else's database when it opens it. */
    private static boolean looksLikeOurs(Path path) throws StoreException {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] head = stream.readNBytes(HEAD);
            return head.length == HEAD
                    && Arrays.equals(head, 0, SQLITE.length, SQLITE, 0, SQLITE.length)
                    && ByteBuffer.wrap(head).getInt(APPLICATION_AT) == APPLICATION;
        } catch (IOException unreadable) {
            throw new StoreException(Problem.refused(Problem.Where.file(path.toString()), "store.cannot-open", path.toString()), unreadable);
        }
    }

    /**
     * A new file with an empty schema and this first command, which records the study itself. It gets its name only when it is
     * whole: whoever is killed in between leaves no half study behind.
     */
    public StudyFile create(Path path, Command first) throws StoreException {
        if (Files.exists(path)) {
            throw refused(path, "store.exists");
        }
        Path unfinished = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            migrate(unfinished);
            try (var file = new StudyFile(unfinished, connect(unfinished), clock)) {
                file.commit(first);
            }
            Files.move(unfinished, path);
            return open(path);
        } catch (FileAlreadyExistsException exists) {
            throw refused(path, "store.exists");
        } catch (IOException failed) {
            throw Failures.writing(path, failed);
        } finally {
            delete(unfinished);
        }
    }

    private void check(Path path, Connection connection) throws SQLException, StoreException {
        if (number(connection, "PRAGMA application_id") != APPLICATION || number(connection, Sql.named("foreign-objects")) > 0) {
            throw refused(path, "store.not-a-study");
        }
        long version = number(connection, "PRAGMA user_version");
        if (version > StudyFormat.VERSION) {
            throw new StoreException(Problem.refused(Problem.Where.file(path.toString()), "store.newer", path.toString(),
                    String.valueOf(version), String.valueOf(StudyFormat.VERSION)));
        }
        if (version < StudyFormat.VERSION) {
            migrate(path);
        }
    }

    private static void migrate(Path path) throws StoreException {
        try {
            Flyway.configure(StudyFiles.class.getClassLoader()).dataSource(url(path), "", "").locations("classpath:db/migration").load().migrate();
        } catch (FlywayException failed) {
            throw Failures.writing(path, failed);
        }
    }

    /**
     * Commits go to the disk before they are answered (FULL); a file of others may run nothing of its own (trusted_schema);
     * what is deleted is overwritten in the file (secure_delete).
     */
    static Connection connect(Path path) throws StoreException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        try {
            Connection connection = config.createConnection(url(path));
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA secure_delete = ON");
                statement.execute("PRAGMA cache_size = -16000");
            }
            return connection;
        } catch (SQLException failed) {
            throw Failures.reading(path, failed);
        }
    }

    private static String url(Path path) {
        return "jdbc:sqlite:" + path.toAbsolutePath();
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static StoreException refused(Path path, String rule) {
        return new StoreException(Problem.refused(Problem.Where.file(path.toString()), rule, path.toString()));
    }

    private static void close(Connection connection, Exception cause) {
        try {
            connection.close();
        } catch (SQLException alsoFailed) {
            cause.addSuppressed(alsoFailed);
        }
    }

    private static void delete(Path unfinished) throws StoreException {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException failed) {
            throw Failures.writing(unfinished, failed);
        }
    }
}
