package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** The guides, reachable from every page: they are read without a network, and in the language of the page. */
final class GuidePages implements Routes {
    private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]+\\.png");

    private final Pages pages;

    GuidePages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/guide", context -> show(context, Guide.START));
        routes.get("/guide/{guide}", context -> show(context, Guide.of(context.pathParam("guide")).orElseThrow(NotFoundResponse::new)));
        routes.get("/guide/pictures/{name}", GuidePages::picture);
    }

    private void show(Context context, Guide guide) {
        Guide.Page page = guide.in(pages.visit(context).language());
        pages.show(context, pages.frame(context, "web.guide").titled(page.title()), "page/guide.jte", Map.of("html", page.html()));
    }

    private static void picture(Context context) throws IOException {
        String name = context.pathParam("name");
        if (!PICTURE.matcher(name).matches()) {
            throw new NotFoundResponse();
        }
        try (InputStream stream = GuidePages.class.getResourceAsStream("/guide/pictures/" + name)) {
            if (stream == null) {
                throw new NotFoundResponse();
            }
            context.contentType("image/png").header("Cache-Control", "no-cache").result(stream.readAllBytes());
        }
    }
}
