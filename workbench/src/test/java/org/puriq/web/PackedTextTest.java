package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PackedTextTest {
    /** Both sexes by single age, counts of a district: the largest table that somebody types. */
    @Test
    void aTableBySingleAgesFitsIntoAnAddressAndComesOutAgain() {
        var random = new Random(7);
        String table = IntStream.range(0, 202).mapToObj(row -> "%d,%s,%d,%d".formatted(row % 101, row < 101 ? "men" : "women", random.nextInt(2000), random.nextInt(2000))).collect(Collectors.joining("\n", "age,sex,2007,2017\n", "\n"));
        assertThat(PackedText.unpack(PackedText.pack(table).orElseThrow())).contains(table);
    }

    @Test
    void whatIsTooLongForAnAddressIsNotPacked() {
        var random = new Random(7);
        assertThat(PackedText.pack(IntStream.range(0, 20_000).mapToObj(_ -> String.valueOf((char) ('!' + random.nextInt(90)))).collect(Collectors.joining()))).isEmpty();
        assertThat(PackedText.pack("x".repeat(100_000))).isEmpty();
    }

    @Test
    void anAddressThatWasCutOrInventedUnpacksToNothing() {
        String packed = PackedText.pack("age,sex,2007,2017\n".repeat(30)).orElseThrow();
        assertThat(PackedText.unpack(packed.substring(0, packed.length() / 2))).isEmpty();
        assertThat(PackedText.unpack("not*base64")).isEmpty();
        assertThat(PackedText.unpack("AAAA")).isEmpty();
        assertThat(PackedText.unpack("A".repeat(9_000))).isEmpty();
    }
}
