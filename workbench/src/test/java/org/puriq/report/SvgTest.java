package org.puriq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SvgTest {
    @Test
    void customPropertiesGiveWayToTheirFallbacks() {
        assertThat(Svg.withFallbacks("fill=\"var(--ink, #222)\" stroke=\"var(--a, rgb(1, 2, 3))\" font=\"var(--f, 'A', serif)\""))
                .isEqualTo("fill=\"#222\" stroke=\"rgb(1, 2, 3)\" font=\"'A', serif\"");
        assertThat(Svg.withFallbacks("var(--a, var(--b, #123)) var(--c)")).isEqualTo("#123 inherit");
        assertThat(Svg.withFallbacks("var(--broken")).isEqualTo("var(--broken");
    }

    @Test
    void onlyTheElementItselfGoesIntoAPage() {
        assertThat(Svg.element("<?xml version=\"1.0\"?>\n<!-- drawn -->\n<svg a=\"1\"><g/></svg>\n")).isEqualTo("<svg a=\"1\"><g/></svg>");
    }

    @Test
    void aPictureCanSayItsOwnSize() {
        Block.Picture picture = Block.Picture.sized("<svg stroke-width=\"3\" viewBox=\"0 0 9 9\" width=\"720\" height=\"310.5\"></svg>", "", "T", "D", "");
        assertThat(picture.width()).isEqualTo(720);
        assertThat(picture.height()).isEqualTo(311);
        assertThatThrownBy(() -> Block.Picture.sized("<svg viewBox=\"0 0 9 9\"/>", "", "T", "D", "")).hasMessageContaining("does not say its width");
    }

    @Test
    void aPictureIsDrawnWithTwoDotsForEachPixelInItsFallbackColours() throws IOException {
        var picture = new Block.Picture(ExampleReport.SVG, 640, 210, "T", "D", "");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(Drawing.png(picture)));
        assertThat(drawn.getWidth()).isEqualTo(1280);
        assertThat(drawn.getHeight()).isEqualTo(420);
        assertThat(drawn.getRGB(300, 80) & 0xFFFFFF).isEqualTo(0x0072B2);
        assertThat(drawn.getRGB(700, 200) & 0xFFFFFF).isEqualTo(0xD55E00);
        assertThat(drawn.getRGB(1270, 410) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }
}
