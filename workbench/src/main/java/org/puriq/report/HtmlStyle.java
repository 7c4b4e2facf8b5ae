package org.puriq.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The styles that lie in a document, as a page's security policy names them: by their hash (Content Security Policy 3, 2.3.1). */
public final class HtmlStyle {
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private HtmlStyle() {}

    public static List<String> hashes(String html) {
        return STYLE.matcher(html).results().map(each -> hash(each.group(1))).distinct().toList();
    }

    private static String hash(String style) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("Every Java has SHA-256.", none);
        }
    }
}
