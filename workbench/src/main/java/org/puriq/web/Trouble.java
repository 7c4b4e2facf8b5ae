package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.puriq.source.Limits;
import org.puriq.text.Texts;
import tools.jackson.core.JacksonException;

/** Says in plain words that something is not there, not allowed, too large, or broken on our side; a script gets the same as JSON. */
final class Trouble implements Routes {
    private static final System.Logger LOG = System.getLogger(Trouble.class.getName());

    private final Pages pages;

    Trouble(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, this::refused);
        routes.exception(Refusal.class, this::said);
        routes.exception(JacksonException.class, (_, context) -> {
            context.status(400);
            show(context, "400", "");
        });
        routes.exception(Exception.class, this::broken);
        routes.error(404, context -> show(context, "404", ""));
    }

    private void refused(HttpResponseException refusal, Context context) {
        context.status(refusal.getStatus());
        String message = String.valueOf(refusal.getMessage());
        if (message.equals(Guard.FOREIGN_HOST)) {   // every page of ours carries the token; who knocks under a foreign name gets none
            context.contentType("text/plain; charset=utf-8").result(pages.texts(context).say(message));
            return;
        }
        show(context, kind(refusal.getStatus()), message.startsWith("web.") ? message : "");
    }

    private void said(Refusal refusal, Context context) {
        context.status(refusal.status());
        Texts texts = pages.texts(context);
        tell(context, kind(refusal.status()), String.join(" ", refusal.problems().stream().map(texts::sentence).toList()), "");
    }

    private void broken(Exception mistake, Context context) {
        LOG.log(Level.ERROR, "Could not answer " + context.path(), mistake);
        context.status(500);
        show(context, "500", "");
    }

    private static String kind(int status) {
        return switch (status) {
            case 403, 404, 413 -> String.valueOf(status);
            default -> status < 500 ? "400" : "500";
        };
    }

    /** @param reason the message key of what exactly was wrong, or empty */
    private void show(Context context, String kind, String reason) {
        if (Pages.isShown(context)) {
            return;
        }
        Texts texts = pages.texts(context);
        tell(context, kind, texts.say(reason.isEmpty() ? "web.trouble." + kind + ".why" : reason, WebServer.LARGEST_FORM_MEGABYTES, Limits.SENT_MEGABYTES), reason);
    }

    private void tell(Context context, String kind, String why, String reason) {
        Frame frame = pages.frame(context, "web.trouble." + kind + ".title");
        if (context.header(Guard.TOKEN_HEADER) != null) {
            context.json(Map.of("refused", why, "reason", reason));
            return;
        }
        pages.show(context, frame, "page/trouble.jte", Map.of("why", why, "next", frame.say("web.trouble." + kind + ".next")));
    }
}
