package org.puriq.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.puriq.base.Language;

/** A guide that comes with the program, written in Markdown in both languages. */
enum Guide {
    START("guide", "guide/guia.md", "guide/guide.md"),
    INTERVIEWS("interviews", "es/entrevistas.md", "en/interviews.md"),
    PRACTICES("practices", "es/practicas.md", "en/practices.md"),
    COMMANDS("command-line", "es/linea-de-ordenes.md", "en/command-line.md"),
    RECIPES("recipes", "es/recetas.md", "en/recipes.md"),
    FORMAT("package-format", "es/formato-del-paquete.md", "en/package-format.md"),
    COUNTRY("country-pack", "es/paquete-de-pais.md", "en/country-pack.md");

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true).build();

    private final String key;
    private final String spanish;
    private final String english;

    Guide(String key, String spanish, String english) {
        this.key = key;
        this.spanish = spanish;
        this.english = english;
    }

    /** A guide as a page shows it: its title, and what stands under it as HTML. */
    record Page(String title, String html) {}

    static Optional<Guide> of(String key) {
        return List.of(values()).stream().filter(each -> each.key.equals(key)).findFirst();
    }

    String address(Language language) {
        String address = this == START ? "/guide" : "/guide/" + key;
        return language == Language.SPANISH ? address : address + "?lang=" + language.code();
    }

    private String file(Language language) {
        return language == Language.SPANISH ? spanish : english;
    }

    Page in(Language language) {
        Node document = PARSER.parse(text(file(language)));
        var title = new Title();
        document.accept(title);
        document.accept(new Ways());
        return new Page(title.said.toString(), RENDERER.render(document));
    }

    private static String text(String name) {
        try (InputStream stream = Guide.class.getResourceAsStream("/guide/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The guide %s is not on the class path.".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes the first heading out of the text: it becomes the page's own. */
    private static final class Title extends AbstractVisitor {
        private final StringBuilder said = new StringBuilder();

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                visitChildren(heading);
                heading.unlink();
            }
        }

        @Override
        public void visit(Text text) {
            if (text.getParent() instanceof Heading) {
                said.append(text.getLiteral());
            }
        }
    }

    /** Files that name each other become pages that lead to each other, each in the language of the file. */
    private static final class Ways extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            String[] parts = link.getDestination().split("(?=#)", 2);
            for (Guide each : values()) {
                for (Language language : Language.values()) {
                    if (!parts[0].isEmpty() && named(each.file(language)).equals(named(parts[0]))) {
                        link.setDestination(each.address(language) + (parts.length > 1 ? parts[1] : ""));
                    }
                }
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination("/guide/pictures/" + named(image.getDestination()));
        }

        private static String named(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
