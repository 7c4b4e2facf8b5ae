package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a census does to a transfer, taken into a study: derived statements that a plan cites, and a section of the report (A64 to A66). */
class LossTakenTest {
    private static final String CHANGE = "loss-punata-2024-transfer-change";

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder.resolve("home"));
    }

    private String take() {
        return terminal.types("outlook", "take", "bolivia-2009", "bo", "Punata").result().strip();
    }

    private JsonNode why(String statement) {
        return JsonMapper.shared().readTree(terminal.types("why", "bolivia-2009", statement, "--format", "json").result());
    }

    private int recorded() {
        return terminal.types("history", "bolivia-2009", "--format", "csv").rows().size();
    }

    /** A66: the change is derived by a formula that anybody can follow down to the counts, about so much, and with both ends of its interval. */
    @Test
    void theDerivedStatementsHaveFormulaQualifierAndInterval() {
        assertThat(take()).isEqualTo(CHANGE);
        JsonNode change = why(CHANGE);
        assertThat(change.get("basis").asString()).isEqualTo("derived");
        assertThat(change.get("formula").get("formula").asString()).isEqualTo("a − b");
        assertThat(change.get("value").asString()).as("what rests on an assumption is about so much").startsWith("approx. ");
        assertThat(change.toString()).contains("a × b / 100", "In 80 of 100 of", "28887", "10059856", "51775", "Assumptions: ");
        double low = amount(CHANGE + "-low");
        double high = amount(CHANGE + "-high");
        assertThat(amount(CHANGE)).isBetween(low, high);
        assertThat(low).isNegative();
        assertThat(why(CHANGE + "-low").get("formula").get("formula").asString()).isEqualTo("a − b");
        JsonNode told = JsonMapper.shared().readTree(terminal.types("outlook", "loses", "bo", "Punata", "--format", "json").result()).get("loss").get("change");
        assertThat(low * 1e6).isCloseTo(told.get("low").asDouble(), org.assertj.core.api.Assertions.within(100_000.0));
        assertThat(high * 1e6).isCloseTo(told.get("high").asDouble(), org.assertj.core.api.Assertions.within(100_000.0));
    }

    private double amount(String statement) {
        var figure = java.util.regex.Pattern.compile("[-−]?\\d+(\\.\\d+)?").matcher(why(statement).get("value").asString());
        assertThat(figure.find()).isTrue();
        return Double.parseDouble(figure.group().replace('−', '-'));
    }

    @Test
    void takingTwiceDoublesNothingAndRecordsNothing() {
        take();
        int history = recorded();
        assertThat(take()).as("the same statement, not one beside it").isEqualTo(CHANGE);
        assertThat(recorded()).isEqualTo(history);
    }

    /** What a plan cited is stale when the figures are taken anew after an assumption or a count changed. */
    @Test
    void aPlanThatCitesThemIsToldWhenTheyChange() throws IOException {
        take();
        terminal.types("add", "bolivia-2009", "plans", "id=plan-punata", "name_es=Plan", "place=punata", "start_year=2026", "end_year=2030", "currency=boliviano", "state=draft").result();
        terminal.types("add", "bolivia-2009", "priorities", "id=caja", "plan=plan-punata", "name_es=Prever la caída de la transferencia", "body_kind=peasant-community").result();
        assertThat(terminal.types("plan", "cite", "bolivia-2009", "priorities:caja", "statements:" + CHANGE).code()).isZero();
        assertThat(stale()).hasSize(1);
        take();
        assertThat(stale()).as("taken again, the same").hasSize(1);
        newCount();
        take();
        assertThat(stale()).hasSize(2);
        assertThat(stale().get(1).toString()).contains("Punata");
    }

    private List<List<String>> stale() {
        return terminal.types("table", "bolivia-2009", "plan-stale", "--format", "csv").rows();
    }

    /** The user's own tables: those of the program, but Punata counted otherwise in 2012. */
    private void newCount() throws IOException {
        Path own = Files.createDirectories(folder.resolve("home/countries/bo"));
        for (String table : List.of("places.csv", "counts.csv", "sources.csv", "borders.csv", "gaps.csv")) {
            try (var stream = LossTakenTest.class.getResourceAsStream("/countries/bo/" + table)) {
                String text = new String(java.util.Objects.requireNonNull(stream).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                Files.writeString(own.resolve(table), text.replaceAll("(?m)^(031401,2012,census,[^,]*),28887$", "$1,20887"));
            }
        }
    }

    /** The report of the municipality holds the same answer as the command, in both languages. */
    @Test
    void theReportShowsTheSectionWithTheSameNumbers() throws IOException {
        take();
        for (String language : List.of("es", "en")) {
            Path report = folder.resolve("report-" + language + ".html");
            assertThat(terminal.types("report", "bolivia-2009", "--for", "mayor", "--place", "punata", "--format", "html", "--lang", language, "--output", report.toString()).code()).isZero();
            String told = plain(Files.readString(report));
            Path page = folder.resolve("page-" + language + ".html");
            assertThat(terminal.types("outlook", "loses", "bo", "031401", "--lang", language, "--output", page.toString(), "--format", "html").code()).isZero();
            String answer = plain(Files.readString(page)).replaceAll("(?s).*?((?:Cuando valga|When the census)[^.]*?:[^.]*\\.).*", "$1");
            assertThat(answer).contains("2024");
            assertThat(told).contains(language.equals("es") ? "¿Cuánto pierde Punata?" : "How much does Punata lose?", answer.substring(0, 60));
            assertThat(told).contains(language.equals("es") ? "creció, y aun así pierde participación" : "grew, and yet loses share");
        }
    }

    private static String plain(String html) {
        return html.replaceAll("(?s)<(style|svg|script).*?</\\1>", " ").replaceAll("<[^>]+>", " ").replaceAll("[\\s\\h]+", " ");
    }
}
