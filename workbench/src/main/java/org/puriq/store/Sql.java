package org.puriq.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The SQL statements, one a file, by the name of what they give. */
final class Sql {
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Sql() {}

    static String named(String name) {
        return READ.computeIfAbsent(name, Sql::read);
    }

    private static String read(String name) {
        try (InputStream file = Sql.class.getResourceAsStream("/sql/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no statement sql/%s.sql.".formatted(name));
            }
            return withoutComments(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The driver gives generated keys only for a statement that begins with INSERT. */
    private static String withoutComments(String sql) {
        return sql.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n")).strip();
    }
}
