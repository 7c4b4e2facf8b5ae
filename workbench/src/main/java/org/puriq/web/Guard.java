package org.puriq.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in only what comes from this machine's own browser window: a page on the internet can make a browser knock at
 * 127.0.0.1, under a name of its own (DNS rebinding) or by a form, and must find the door shut.
 */
final class Guard {
    static final String TOKEN_HEADER = "X-Puriq-Token";
    static final String FOREIGN_HOST = "web.refused.host";
    static final String TOKEN_FIELD = "_token";
    private static final Set<String> OUR_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final String SCHEME = "http://";
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final String token = HexFormat.of().formatHex(random());

    /** A new one at every start; whoever sends it has read one of our pages. */
    String token() {
        return token;
    }

    void check(Context context) {
        if (!isOurs(header(context, "Host"), context.req().getLocalPort())) {
            throw new ForbiddenResponse(FOREIGN_HOST);
        }
        if (!READING.contains(context.method())) {
            checkOrigin(context);
            checkToken(context);
        }
    }

    private static void checkOrigin(Context context) {
        Optional<String> site = Optional.ofNullable(context.header("Sec-Fetch-Site"));
        Optional<String> origin = Optional.ofNullable(context.header("Origin"));
        boolean foreignSite = site.filter(each -> !OWN_SITES.contains(each)).isPresent();
        boolean foreignOrigin = origin.filter(each -> !isOurOrigin(each, context.req().getLocalPort())).isPresent();
        if (foreignSite || foreignOrigin) {
            throw new ForbiddenResponse("web.refused.origin");
        }
    }

    private void checkToken(Context context) {
        String sent = Optional.ofNullable(context.header(TOKEN_HEADER)).or(() -> Optional.ofNullable(context.formParam(TOKEN_FIELD))).orElse("");
        if (!MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            throw new ForbiddenResponse("web.refused.token");
        }
    }

    private static boolean isOurOrigin(String origin, int port) {
        return origin.startsWith(SCHEME) && isOurs(origin.substring(SCHEME.length()), port);
    }

    static boolean isOurs(String host, int port) {
        String plain = host.toLowerCase(Locale.ROOT);
        return OUR_NAMES.stream().anyMatch(name -> plain.equals(name + ":" + port) || port == 80 && plain.equals(name));
    }

    private static String header(Context context, String name) {
        return Optional.ofNullable(context.header(name)).orElse("");
    }

    private static byte[] random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
