package org.puriq.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.cofunding.Attachment;

/**
 * The receipts and photographs that come with a package, in its folder {@code files}. Only those are read that an attachment names,
 * and only taken if they are what it says: the same bytes, of a kind that is taken, without anything that a camera wrote.
 *
 * @param bytes by checksum
 * @param doubts what did not come, or is something else
 */
public record AttachedFiles(Map<String, byte[]> bytes, List<Problem> doubts) {
    public static final String FOLDER = "files";
    private static final int MOST = AttachedFile.MEGABYTES * 1024 * 1024;

    public AttachedFiles {
        bytes = Map.copyOf(bytes);
        doubts = List.copyOf(doubts);
    }

    /** Whether this is a name that an attachment gives its file: the beginning of the checksum and an ending. */
    public static boolean isName(String name) {
        return name.matches("[0-9a-f]{16}\\.(jpg|png|pdf)");
    }

    public static AttachedFiles of(Path path, List<Attachment> wanted) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        List<Problem> doubts = new ArrayList<>();
        long together = 0;
        for (Attachment each : wanted) {
            Optional<byte[]> found = isName(each.file()) ? read(path, each.file()) : Optional.empty();
            together += found.map(file -> (long) file.length).orElse(0L);
            if (together > Limits.FILE_BYTES) {
                doubts.add(Problem.doubtful(Where.file(each.file()), "attachment.too-many-together", String.valueOf(Limits.FILE_MEGABYTES), each.id()));
                break;
            }
            if (found.isEmpty()) {
                doubts.add(Problem.doubtful(Where.file(each.file()), "attachment.did-not-come", each.id()));
            } else if (isSame(each, found.get())) {
                bytes.put(each.checksum(), found.get());
            } else {
                doubts.add(Problem.doubtful(Where.file(each.file()), "attachment.other-file", each.id()));
            }
        }
        return new AttachedFiles(bytes, doubts);
    }

    private static boolean isSame(Attachment attachment, byte[] bytes) {
        return AttachedFile.checksum(bytes).equals(attachment.checksum())
                && AttachedFile.kindOf(bytes).filter(kind -> kind.mediaType().equals(attachment.mediaType())).isPresent()
                && !Exif.isIn(bytes) && AttachedFile.of(bytes, attachment.file()) instanceof Checked.Sound<AttachedFile>;
    }

    private static Optional<byte[]> read(Path path, String name) throws IOException {
        if (Files.isDirectory(path)) {
            Path file = path.resolve(FOLDER).resolve(name);
            return Files.isRegularFile(file) && file.toRealPath().startsWith(path.toRealPath()) ? Optional.of(limited(Files.newInputStream(file))) : Optional.empty();
        }
        return isZip(path) ? fromZip(path, name) : Optional.empty();
    }

    private static Optional<byte[]> fromZip(Path path, String name) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Optional<? extends ZipEntry> entry = zip.stream().filter(each -> each.getName().equals(FOLDER + "/" + name) || each.getName().endsWith("/" + FOLDER + "/" + name)).findFirst();
            return entry.isEmpty() ? Optional.empty() : Optional.of(limited(zip.getInputStream(entry.get())));
        }
    }

    /** One byte more than is allowed is enough to know that it is another file. */
    private static byte[] limited(InputStream stream) throws IOException {
        try (stream) {
            return stream.readNBytes(MOST + 1);
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] head = stream.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }
}
