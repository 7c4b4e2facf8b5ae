package org.puriq.task;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;

/** A zip of one file of zeros, made by hand: a megabyte is deflated once and written many times, which takes no time. */
final class ZipBomb {
    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] END_OF_DEFLATE = {3, 0};

    private ZipBomb() {}

    static Path write(Path path, String name, int megabytes) throws IOException {
        byte[] block = deflatedMegabyte();
        int packed = block.length * megabytes + END_OF_DEFLATE.length;
        byte[] bareName = name.getBytes(StandardCharsets.US_ASCII);
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(path))) {
            stream.write(head(0x04034b50, 30, packed, bareName, new byte[0]));
            for (int at = 0; at < megabytes; at++) {
                stream.write(block);
            }
            stream.write(END_OF_DEFLATE);
            byte[] directory = head(0x02014b50, 46, packed, bareName, new byte[] {20, 0});
            stream.write(directory);
            ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
            stream.write(end.putInt(directory.length).putInt(30 + bareName.length + packed).putShort((short) 0).array());
        }
        return path;
    }

    /** A local head or, with the version of its maker, one of the central directory. The size is what remains of it in 32 bits. */
    private static byte[] head(int signature, int length, int packed, byte[] name, byte[] maker) {
        ByteBuffer head = ByteBuffer.allocate(length + name.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(signature).put(maker).putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0).putInt(0);
        head.putInt(packed).putInt(MEGABYTE).putShort((short) name.length);
        return head.position(length).put(name).array();
    }

    private static byte[] deflatedMegabyte() {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(new byte[MEGABYTE]);
            byte[] block = new byte[MEGABYTE];
            int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
            return Arrays.copyOf(block, length);
        }
    }
}
