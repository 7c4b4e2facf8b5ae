package org.puriq.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.puriq.base.Wording;
import org.puriq.task.Fixtures;
import org.puriq.task.NewStudy;
import org.puriq.task.Workspace;

/** The workbench over a workspace of its own: both shipped studies and an empty third one; and a client that speaks to it as a page would. */
final class Studio implements AutoCloseable {
    static final String HUANCAVELICA = "/study/huancavelica-2005";
    static final String BOLIVIA = "/study/bolivia-2009";
    static final String EMPTY = "/study/pampa-vacia";
    private static final Pattern TOKEN = Pattern.compile("data-token=\"([0-9a-f]+)\"");

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Workspace workspace;
    private final WebServer server;

    Studio(Path folder) {
        workspace = Fixtures.withStudies(folder);
        Fixtures.sound(new NewStudy(workspace).create(new Wording("Pampa vacía", "Empty plain"), "neutral"));
        server = Workbench.start(0, workspace);
    }

    WebServer server() {
        return server;
    }

    Workspace workspace() {
        return workspace;
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(uri(address)));
    }

    HttpResponse<String> answer(String study, Answer answer) {
        String body = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(answer);
        return send(HttpRequest.newBuilder(uri(study + "/edit")).header("Content-Type", "application/json").header(Guard.TOKEN_HEADER, token())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form as a browser without scripts would. */
    HttpResponse<String> form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue())).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(address)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Guard.TOKEN_FIELD + "=" + token() + "&" + body)));
    }

    String token() {
        Matcher found = TOKEN.matcher(get("/").body());
        if (!found.find()) {
            throw new AssertionError("The first page carries no token.");
        }
        return found.group(1);
    }

    private URI uri(String address) {
        return URI.create(server.address().toString().replaceFirst("/$", "") + address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        server.close();
        workspace.close();
        client.close();
    }
}
