package org.puriq.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import org.puriq.base.Language;
import org.puriq.country.CountryPack;
import org.puriq.text.Texts;

/** Turns content into pages: the templates, and the frame around them. */
public final class Pages {
    private static final String PACKAGE = "org.puriq.web.templates";
    private static final String SHOWN = "puriq.shown";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);
    private final Assets assets;
    private final String token;
    private final CountryPack neutral;

    /** @param neutral how numbers and months are written where no study, and so no country, is open */
    Pages(Assets assets, String token, CountryPack neutral) {
        this.assets = assets;
        this.token = token;
        this.neutral = neutral;
    }

    public Visit visit(Context context) {
        return Visit.of(context, token, assets);
    }

    /** The frame of a page that belongs to no study. {@code titleKey} is a message key. */
    public Frame frame(Context context, String titleKey, Object... details) {
        return frame(context, neutral, texts -> texts.say(titleKey, details));
    }

    /** The frame of a page in the words of a country. */
    public Frame frame(Context context, CountryPack country, java.util.function.Function<Texts, String> title) {
        Visit visit = visit(context);
        var texts = new Texts(visit.language(), country);
        return new Frame(visit, texts, title.apply(texts));
    }

    /** Words for answers that are no pages, in the language of the request. */
    public Texts texts(Context context) {
        Language language = visit(context).language();
        return new Texts(language, neutral);
    }

    /** Answers with the page that {@code template} makes of the frame and its content. */
    public void show(Context context, Frame frame, String template, Map<String, Object> content) {
        var all = new java.util.HashMap<>(content);
        all.put("frame", frame);
        context.attribute(SHOWN, true);
        context.html(part(template, all));
    }

    /** A piece of a page as HTML, such as a cell that has just been saved. */
    public String part(String template, Map<String, Object> content) {
        var output = new StringOutput();
        templates.render(template, content, output);
        return output.toString();
    }

    static boolean isShown(Context context) {
        return context.attribute(SHOWN) != null;
    }
}
