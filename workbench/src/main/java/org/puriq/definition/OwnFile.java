package org.puriq.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;

/** The text of a file that somebody wrote for the program, such as a recipe or a country's table: in UTF-8, and no more of it than a limit. Also of the program's own. */
final class OwnFile {
    private static final int MEGABYTE = 1024 * 1024;
    /** The largest table that comes with the program has two megabytes. */
    private static final int TABLE_MEGABYTES = 64;

    private OwnFile() {}

    /** A definition; what keeps it from being read is told. */
    static Checked<String> definition(Path file) {
        return read(file, MEGABYTE, Problem.refused(Where.file(file.toString()), "definition.too-large"));
    }

    /** A table of a country. */
    static Checked<String> table(Path file) {
        return read(file, TABLE_MEGABYTES * MEGABYTE, Problem.refused(Where.file(file.toString()), "file.too-large", String.valueOf(TABLE_MEGABYTES)));
    }

    private static Checked<String> read(Path file, int most, Problem tooLarge) {
        if (!Files.isRegularFile(file)) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "file.missing", file.toString()));
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(most + 1);
            return bytes.length > most ? Checked.faulty(tooLarge) : Checked.sound(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "definition.not-utf-8"));
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "file.unreadable", file.toString()));
        }
    }

    /** A file that comes with the program; nothing where there is none. */
    static Optional<String> shipped(String name) {
        try (InputStream stream = OwnFile.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("The program's own file %s cannot be read.".formatted(name), broken);
        }
    }

    /** The names of what comes with the program, a line each, in the order in which it is tried: one more needs a file and a line there, and no code. */
    static List<String> list(String name) {
        return shipped(name).orElseThrow(() -> new IllegalStateException("%s is missing from the program.".formatted(name))).lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
