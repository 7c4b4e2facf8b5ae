package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.task.Fixtures;
import org.puriq.task.Workspace;
import tools.jackson.databind.json.JsonMapper;

/** The program is killed in the middle of 200 edits: whatever it had answered is there when it starts again (acceptance A6). */
final class KilledServerTest {
    private static final int EDITS = 200;
    private static final Pattern TOKEN = Pattern.compile("data-token=\"([0-9a-f]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyAnsweredEditSurvivesAKill() throws IOException, InterruptedException {
        Map<String, String> before = notes();
        List<String> places = List.copyOf(before.keySet());
        Map<String, String> answered = new ConcurrentHashMap<>();
        Map<String, String> asked = new LinkedHashMap<>();
        Random random = new Random(20_260_101);
        int killedAfter = 60 + random.nextInt(80);
        Process server = start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI home = address(server);
            String token = token(client, home);
            for (int edit = 0; edit < EDITS; edit++) {
                if (edit == killedAfter) {
                    Thread.ofVirtual().start(() -> kill(server));
                }
                String place = places.get(random.nextInt(places.size()));
                String note = "Edición %d, %d".formatted(edit, random.nextInt());
                asked.put(place, note);
                if (!isAnswered(client, home, token, place, answered.getOrDefault(place, before.getOrDefault(place, "")), note)) {
                    break;
                }
                answered.put(place, note);
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
        assertThat(answered).hasSizeGreaterThan(5);
        try (Workspace workspace = Fixtures.workspace(folder)) {
            var study = Fixtures.sound(workspace.study("huancavelica-2005"));
            assertThat(answered).allSatisfy((place, note) -> assertThat(study.places().find(place).orElseThrow().note().spanish()).isIn(note, asked.get(place)));
        }
        Process again = start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(HttpRequest.newBuilder(address(again).resolve("/study/huancavelica-2005")).build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        } finally {
            again.destroyForcibly().waitFor();
        }
    }

    private static void kill(Process server) {
        server.destroyForcibly();
    }

    /** The Spanish note of every place, by the place's identity. */
    private Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            Fixtures.sound(workspace.study("huancavelica-2005")).places().all().forEach(each -> notes.put(each.id(), each.note().spanish()));
        }
        return notes;
    }

    private Process start() throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-Dpuriq.studies=" + Fixtures.shippedStudies(), "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                "org.puriq.program.Main", "--no-browser");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PURIQ_HOME", folder.toString());
        return builder.start();
    }

    private static URI address(Process server) throws IOException {
        var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group());
            }
        }
        throw new AssertionError("The server said no address.");
    }

    private static String token(HttpClient client, URI home) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(client.send(HttpRequest.newBuilder(home).build(), HttpResponse.BodyHandlers.ofString()).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static boolean isAnswered(HttpClient client, URI home, String token, String place, String was, String note) throws InterruptedException {
        String body = JsonMapper.shared().writeValueAsString(Map.of("table", "places", "record", place, "column", "note_es", "was", was, "value", note));
        HttpRequest request = HttpRequest.newBuilder(home.resolve("/study/huancavelica-2005/edit")).header("Content-Type", "application/json").header("X-Puriq-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
