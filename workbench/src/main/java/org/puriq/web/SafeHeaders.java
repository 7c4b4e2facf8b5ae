package org.puriq.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** What every answer tells the browser: load nothing from elsewhere, run nothing written into a page, show us in nobody's frame. */
final class SafeHeaders {
    private static final String CONTENT = String.join("; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",       // blob: a picture on its way to a PNG file
            "font-src 'self' data:",            // data: the font travels inside a picture that is saved
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");
    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CONTENT,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",          // not "no-referrer": with it a browser sends our own forms under the origin "null"
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
            "Cache-Control", "private, no-cache");

    private SafeHeaders() {}

    /** A document of ours that needs nothing but itself: its own style, known by its hash, and pictures that lie in it; nothing runs. */
    static void ofDocument(Context context, List<String> styles) {
        context.header("Content-Security-Policy", String.join("; ", "default-src 'none'", "style-src " + String.join(" ", styles), "img-src data:", "font-src data:",
                "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"));
    }

    static void add(Context context) {
        ALL.forEach(context::header);
    }
}
