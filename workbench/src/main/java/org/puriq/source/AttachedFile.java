package org.puriq.source;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/**
 * A receipt or a photograph that somebody hands in, as it is kept. What it is, is told by its content and not by its name. A
 * photograph is drawn anew, upright and not larger than needed: what a camera writes beside it, such as the place, is not kept.
 * A PDF is kept as it is.
 */
public final class AttachedFile {
    public static final int MEGABYTES = 10;
    /** The longer side of a photograph as it is kept. */
    public static final int LONGEST_SIDE = 1600;
    /** Larger than any camera that people carry; a picture that says more is refused before it is unpacked. */
    private static final long MOST_PIXELS = 120_000_000;
    private static final float QUALITY = 0.85f;

    /** The kinds of files that are taken. */
    public enum Kind {
        JPEG("image/jpeg", "jpg"), PNG("image/png", "png"), PDF("application/pdf", "pdf");

        private final String mediaType;
        private final String ending;

        Kind(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return ending;
        }

        public static Optional<Kind> of(String mediaType) {
            for (Kind kind : values()) {
                if (kind.mediaType.equals(mediaType)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    static {
        // A server has no display; asking for one would end the program.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        ImageIO.setUseCache(false);
    }

    private final Kind kind;
    private final byte[] bytes;

    private AttachedFile(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    /** @param name as its sender calls it; only sentences about it say it */
    public static Checked<AttachedFile> of(byte[] sent, String name) {
        if (sent.length > MEGABYTES * 1024 * 1024) {
            return refused(name, "attachment.too-large", name, String.valueOf(MEGABYTES));
        }
        Optional<Kind> kind = kindOf(sent);
        if (kind.isEmpty()) {
            return refused(name, "attachment.unknown-kind", name);
        }
        return kind.get() == Kind.PDF ? Checked.sound(new AttachedFile(Kind.PDF, sent.clone())) : photograph(kind.get(), sent, name);
    }

    /** What the content says that it is (ISO/IEC 10918-1, PNG 5.2, ISO 32000-2 7.5.2). */
    public static Optional<Kind> kindOf(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xD8, 0xFF) ? Optional.of(Kind.JPEG)
                : startsWith(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') ? Optional.of(Kind.PNG)
                : startsWith(bytes, '%', 'P', 'D', 'F', '-') ? Optional.of(Kind.PDF) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        for (int at = 0; at < wanted.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != wanted[at]) {
                return false;
            }
        }
        return true;
    }

    private static Checked<AttachedFile> photograph(Kind kind, byte[] sent, String name) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return refused(name, "attachment.broken", name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    return refused(name, "attachment.too-many-pixels", name, String.valueOf(pixels / 1_000_000), String.valueOf(MOST_PIXELS / 1_000_000));
                }
                BufferedImage upright = upright(read(reader), kind == Kind.JPEG ? Exif.orientation(sent) : 1);
                return Checked.sound(new AttachedFile(kind, written(upright, kind)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // Readers of pictures throw whatever they come upon in a picture that is none.
            return refused(name, "attachment.broken", name);
        }
    }

    /** Of a picture more than twice as large as is kept only every second, third … point is unpacked. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST_SIDE));
        ImageReadParam wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, wanted);
    }

    private static BufferedImage upright(BufferedImage read, int orientation) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean turned = orientation >= 5;
        var image = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.transform(turning(orientation, width, height));
        graphics.drawImage(read, 0, 0, width, height, null);
        graphics.dispose();
        return image;
    }

    /** How a picture is turned so that it stands upright (Exif 2.32, 4.6.4, Orientation). */
    private static AffineTransform turning(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] written(BufferedImage image, Kind kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind == Kind.JPEG ? "jpeg" : "png").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == Kind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public Kind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String checksum() {
        return checksum(bytes);
    }

    /** SHA-256 in hexadecimal digits. */
    public static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    private static Checked<AttachedFile> refused(String file, String rule, String... details) {
        return Checked.faulty(Problem.refused(Where.file(file), rule, details));
    }
}
