package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server lets in and what it keeps out. Spoken to by hand, since a well-bred client cannot lie about its host. */
final class WebServerTest {
    private static WebServer server;

    @BeforeAll
    static void start() {
        server = Somewhere.patterns();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void ourOwnNamesAreLetIn() throws IOException {
        assertThat(get("/patterns", "127.0.0.1:" + server.port())).startsWith("HTTP/1.1 200");
        assertThat(get("/patterns", "localhost:" + server.port())).startsWith("HTTP/1.1 200");
    }

    @Test
    void aForeignNameForThisMachineIsKeptOut() throws IOException {
        String answer = get("/patterns", "evil.example:" + server.port());
        assertThat(answer).startsWith("HTTP/1.1 403").contains("no es el de esta").doesNotContain("data-token=\"" + token());
        assertThat(get("/token", "evil.example")).startsWith("HTTP/1.1 403");
    }

    @Test
    void nothingIsChangedForAnotherSite() throws IOException {
        assertThat(post("Origin: http://evil.example\r\n" + tokenHeader())).startsWith("HTTP/1.1 403").contains("Otra página");
        assertThat(post("Origin: null\r\n" + tokenHeader())).startsWith("HTTP/1.1 403");
        assertThat(post("Sec-Fetch-Site: cross-site\r\n" + tokenHeader())).startsWith("HTTP/1.1 403");
        assertThat(post("Sec-Fetch-Site: same-site\r\n" + tokenHeader())).startsWith("HTTP/1.1 403");
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfThisStart() throws IOException {
        assertThat(post("")).startsWith("HTTP/1.1 403").contains("antes de que el programa se abriera");
        assertThat(post("X-Puriq-Token: 00000000000000000000000000000000\r\n")).startsWith("HTTP/1.1 403");
    }

    @Test
    void ourOwnPageMayChangeThings() throws IOException {
        String own = "Origin: http://127.0.0.1:%d\r\nSec-Fetch-Site: same-origin\r\n".formatted(server.port());
        assertThat(post(own + tokenHeader())).startsWith("HTTP/1.1 200");
    }

    @Test
    void everyAnswerForbidsWhatIsNotOurs() throws IOException {
        for (String path : new String[] {"/patterns", "/nowhere", "/mark/puriq.svg"}) {
            assertThat(get(path, "127.0.0.1:" + server.port()))
                    .contains("Content-Security-Policy: default-src 'self'; script-src 'self'; style-src 'self'")
                    .contains("frame-ancestors 'none'", "X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin",
                            "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin");
        }
    }

    @Test
    void mistakesOfOursAreToldInPlainWords() throws IOException {
        String answer = get("/patterns/stumble", "127.0.0.1:" + server.port());
        assertThat(answer).startsWith("HTTP/1.1 500").contains("El programa tropezó").doesNotContain("IllegalState", "stumbles", "at org.puriq");
    }

    @Test
    void whatIsNotThereIsToldInTheLanguageOfTheAddress() throws IOException {
        assertThat(get("/nowhere?lang=en", "127.0.0.1:" + server.port())).startsWith("HTTP/1.1 404").contains("There is no page here");
        assertThat(get("/assets/..%2fmanifest.json", "127.0.0.1:" + server.port())).doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void fingerprintedFilesAreKeptForAYearAndOthersAreAskedForAgain() throws IOException {
        String host = "127.0.0.1:" + server.port();
        String script = first("src=\"(/assets/[^\"]+\\.js)\"", get("/patterns", host));
        assertThat(get(script, host)).contains("immutable").contains("Content-Type: text/javascript");
        String tag = first("E[Tt]ag: (\\S+)", get("/mark/puriq.svg", host));
        assertThat(say("GET /mark/puriq.svg HTTP/1.1\r\nHost: %s\r\nIf-None-Match: %s\r\nConnection: close\r\n\r\n".formatted(host, tag))).startsWith("HTTP/1.1 304");
    }

    @Test
    void aTableIsAFileUnderTheSameAddressWithAnEnding() throws IOException {
        String host = "127.0.0.1:" + server.port();
        assertThat(get("/patterns/table/communities.csv?filter.communities=rumi", host)).startsWith("HTTP/1.1 200").contains("text/csv", "filename=\"communities.csv\"", "Padre Rumi").doesNotContain("Chopcca");
        for (String ending : new String[] {"json", "xlsx", "docx"}) {
            assertThat(get("/patterns/table/communities." + ending, host)).startsWith("HTTP/1.1 200");
        }
        assertThat(get("/patterns/table/communities.exe", host)).startsWith("HTTP/1.1 404");
        assertThat(get("/patterns/table/nonesuch.csv", host)).startsWith("HTTP/1.1 404");
    }

    @Test
    void tooMuchIsRefused() throws IOException {
        String body = "x".repeat(3 * 1024 * 1024);
        String answer = say("POST /patterns/edit HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(server.port(), tokenHeader(), body.length(), body));
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    private static String tokenHeader() throws IOException {
        return "X-Puriq-Token: " + token() + "\r\n";
    }

    private static String token() throws IOException {
        return first("data-token=\"([0-9a-f]{32})\"", get("/patterns", "127.0.0.1:" + server.port()));
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String post(String headers) throws IOException {
        return say("POST /patterns/undo HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%sContent-Length: 0\r\nConnection: close\r\n\r\n".formatted(server.port(), headers));
    }

    private static String get(String path, String host) throws IOException {
        return say("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host));
    }

    private static String say(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port()); InputStream answer = socket.getInputStream()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
