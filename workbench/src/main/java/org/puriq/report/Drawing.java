package org.puriq.report;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Draws a picture as PNG with two dots for each CSS pixel, for Word, which shows no SVG where it is old. */
final class Drawing {
    private static final int DOTS = 2;

    static {
        // A server has no display; asking for one would end the program.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        ImageIO.setUseCache(false);
    }

    private Drawing() {}

    static byte[] png(Block.Picture picture) throws IOException {
        byte[] svg = Fonts.named(Svg.withFallbacks(Svg.element(picture.svg()))).getBytes(StandardCharsets.UTF_8);
        SVGDocument drawing = new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
        if (drawing == null) {
            throw new IllegalArgumentException("The picture '%s' is no SVG that can be drawn.".formatted(picture.title()));
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(drawn(drawing, picture.width() * DOTS, picture.height() * DOTS), "png", png);
        return png.toByteArray();
    }

    private static BufferedImage drawn(SVGDocument drawing, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.render((java.awt.Component) null, graphics, new ViewBox(width, height));
        graphics.dispose();
        return image;
    }
}
