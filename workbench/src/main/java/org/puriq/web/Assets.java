package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scripts, styles, fonts and the small mark, all from our own class path. What carries its fingerprint in its name may be kept
 * for a year; the rest is asked for again.
 */
public final class Assets implements Routes {
    private static final String FOLDER = "/web/";
    private static final String ENTRY = "src/main.ts";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final String script;
    private final List<String> styles;

    public Assets() {
        JsonNode entry = JsonMapper.shared().readTree(found("manifest.json")).path(ENTRY);
        script = "/" + entry.path("file").asString();
        styles = entry.path("css").valueStream().map(each -> "/" + each.asString()).toList();
    }

    /** The address of the one script. */
    public String script() {
        return script;
    }

    public List<String> styles() {
        return styles;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/assets/{name}", context -> send(context, "assets/", "public, max-age=31536000, immutable"));
        routes.get("/mark/{name}", context -> send(context, "mark/", "no-cache"));
    }

    private void send(Context context, String folder, String caching) {
        String name = context.pathParam("name");
        String type = Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1))).orElseThrow(NotFoundResponse::new);
        if (!NAME.matcher(name).matches()) {
            throw new NotFoundResponse();
        }
        context.contentType(type).header("Cache-Control", caching).result(bytes(folder + name));
    }

    private byte[] bytes(String path) {
        byte[] known = kept.get(path);
        return known != null ? known : kept.computeIfAbsent(path, Assets::found);
    }

    private static byte[] found(String path) {
        try (InputStream stream = Assets.class.getResourceAsStream(FOLDER + path)) {
            if (stream == null) {
                throw new NotFoundResponse();
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("The program's own file %s cannot be read.".formatted(path), broken);
        }
    }
}
