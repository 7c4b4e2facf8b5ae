package org.puriq.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.puriq.base.Problem;

/** Bad input of the issue: "a receipt over the size limit". What somebody hands in is what its content says; of a photograph only the picture is kept. */
class AttachedFileTest {
    private static final String PLACE = "GPS 12.7861 S 74.9756 W";

    @Test
    void aReceiptOverTheSizeLimitIsRefused() {
        byte[] large = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), AttachedFile.MEGABYTES * 1024 * 1024 + 1);
        assertThat(faulty(AttachedFile.of(large, "recibo.pdf"))).extracting(Problem::rule).containsExactly("attachment.too-large");
        assertThat(sound(AttachedFile.of(Arrays.copyOf(large, large.length - 1), "recibo.pdf")).kind()).isEqualTo(AttachedFile.Kind.PDF);
    }

    @Test
    void whatAFileIsItsContentSaysAndNotItsName() throws IOException {
        assertThat(faulty(AttachedFile.of("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "foto.jpg"))).extracting(Problem::rule).containsExactly("attachment.unknown-kind");
        assertThat(faulty(AttachedFile.of(new byte[0], "nada.png"))).extracting(Problem::rule).containsExactly("attachment.unknown-kind");
        assertThat(sound(AttachedFile.of(picture("png", 4, 3), "recibo.pdf")).kind()).isEqualTo(AttachedFile.Kind.PNG);
    }

    @Test
    void aPictureThatSaysItIsHugeIsRefusedBeforeItIsUnpacked() throws IOException {
        assertThat(faulty(AttachedFile.of(huge(60_000, 60_000), "foto.png"))).extracting(Problem::rule).containsExactly("attachment.too-many-pixels");
    }

    @Test
    void aDamagedPictureIsRefused() throws IOException {
        byte[] whole = picture("jpeg", 40, 30);
        assertThat(faulty(AttachedFile.of(Arrays.copyOf(whole, 30), "foto.jpg"))).extracting(Problem::rule).containsExactly("attachment.broken");
    }

    @Test
    void thePlaceThatACameraWroteIsNotKeptAndThePictureStandsUpright() throws IOException {
        byte[] taken = withExif(picture("jpeg", 40, 20), 6);
        assertThat(text(taken)).contains(PLACE);
        AttachedFile kept = sound(AttachedFile.of(taken, "foto.jpg"));
        assertThat(text(kept.bytes())).doesNotContain("Exif").doesNotContain("GPS");
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        assertThat(upright.getWidth()).isEqualTo(20);
        assertThat(upright.getHeight()).isEqualTo(40);
        assertThat(new Color(upright.getRGB(10, 4)).getRed()).as("the left of the picture, turned to the right, is above").isGreaterThan(200);
        assertThat(new Color(upright.getRGB(10, 36)).getBlue()).isGreaterThan(200);
    }

    @Test
    void aPictureIsKeptNoLargerThanNeeded() throws IOException {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(sound(AttachedFile.of(picture("jpeg", 4000, 1000), "foto.jpg")).bytes()));
        assertThat(kept.getWidth()).isEqualTo(AttachedFile.LONGEST_SIDE);
        assertThat(kept.getHeight()).isEqualTo(400);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Its left half is red, its right half blue. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x < width / 2 ? 0xFF0000 : 0x0000FF);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** The same with a segment as a camera writes it: which side is up, and where it was taken. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26 + PLACE.length());
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0);
        tiff.put(PLACE.getBytes(StandardCharsets.US_ASCII));
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
        all.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity())).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        all.put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    /** A PNG of a few bytes whose head promises more points than a machine can hold. */
    private static byte[] huge(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + 12).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13).put(head.array()).putInt((int) sum.getValue())
                .putInt(0).put("IEND".getBytes(StandardCharsets.US_ASCII)).putInt(0xAE426082).array();
    }
}
