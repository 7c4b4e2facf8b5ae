package org.puriq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.Passage;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.format.StudyFormat;
import org.puriq.interview.Interview;
import org.puriq.migration.Flow;
import org.puriq.planning.Plan;
import org.puriq.response.Practice;
import org.puriq.study.Study;

/** A study file of version 1 opens, and shows what it showed: what the program knew by its identity is known by its purpose from now on. */
class OlderStudyFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileOfVersionOneIsBroughtToThisVersionWhenItIsOpened() throws SQLException, StoreException {
        Path path = folder.resolve("old.puriq");
        String url = "jdbc:sqlite:" + path.toAbsolutePath();
        Flyway.configure().dataSource(url, "", "").locations("classpath:db/migration").target("1").load().migrate();
        try (Connection connection = DriverManager.getConnection(url)) {
            insert(connection, "study", Map.of("id", "old", "title_es", "Antiguo", "country", "pe", "confidential_actors", "no"));
            insert(connection, "scales", Map.of("id", "duration", "name_es", "duración", "ordered", "no"));
            insert(connection, "levels", Map.of("id", "village", "rank", "1", "name_es", "comunidad"));
            insert(connection, "places", Map.of("id", "a", "name", "A", "level", "village"));
            insert(connection, "categories", Map.of("id", "return-migration", "scale", "duration", "rank", "1", "name_es", "retorno"));
            insert(connection, "attributes", Map.of("id", "flow-responses", "name_es", "respuestas", "kind", "text"));
            insert(connection, "attributes", Map.of("id", "printed-village", "name_es", "impreso", "kind", "text"));
            insert(connection, "flows", Map.of("id", "f", "origins", "a", "value", "3", "basis", "reported"));
            insert(connection, "comparisons", Map.of("id", "responses", "name_es", "respuestas"));
            insert(connection, "comparisons", Map.of("id", "own", "name_es", "propia"));
            insert(connection, "comparison_columns", Map.of("id", "c", "comparison", "own", "position", "1", "name_es", "nombre", "level", "village", "ancestors", "no"));
        }
        try (StudyFile file = new StudyFiles(Clock.systemUTC()).open(path)) {
            Study study = file.study();
            assertThat(study.comparisonsAbout(Comparison.RESPONSES)).extracting(Comparison::id).containsExactly("responses");
            assertThat(study.comparisonsAbout(Comparison.PLACES)).extracting(Comparison::id).containsExactly("own");
            assertThat(study.find(Category.class, "return-migration").orElseThrow().purpose()).isEqualTo(Category.RETURN);
            assertThat(study.find(Attribute.class, "flow-responses").orElseThrow().serves(Attribute.Purpose.FLOW_RESPONSE)).isTrue();
            assertThat(study.find(ComparisonColumn.class, "c").orElseThrow().attribute()).contains("printed-village");
            assertThat(study.find(Flow.class, "f").orElseThrow().measure()).as("nobody said whether they move").isEmpty();
        }
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            assertThat(row.getInt(1)).isEqualTo(StudyFormat.VERSION);
        }
    }

    /** What version 2 knew stays as it was; questions, circumstances and ways of living are there, and empty. */
    @Test
    void aFileOfVersionTwoKeepsItsCasesAndCanBeAskedQuestions() throws SQLException, StoreException {
        Path path = folder.resolve("second.puriq");
        String url = "jdbc:sqlite:" + path.toAbsolutePath();
        Flyway.configure().dataSource(url, "", "").locations("classpath:db/migration").target("2").load().migrate();
        try (Connection connection = DriverManager.getConnection(url)) {
            insert(connection, "study", Map.of("id", "second", "title_es", "Segundo", "country", "pe", "confidential_actors", "no"));
            insert(connection, "cases", Map.of("id", "c", "name_es", "Caso", "position", "1"));
            insert(connection, "passages", Map.of("id", "p", "case", "c", "position", "1", "section", "place", "text_es", "Texto."));
            insert(connection, "attributes", Map.of("id", "a", "name_es", "A", "kind", "text"));
        }
        try (StudyFile file = new StudyFiles(Clock.systemUTC()).open(path)) {
            Study study = file.study();
            assertThat(study.find(Passage.class, "p").orElseThrow().isOfCase("c")).isTrue();
            assertThat(study.find(Attribute.class, "a").orElseThrow().avenue()).isEmpty();
            assertThat(study.questions()).isEmpty();
        }
    }

    /** A row with these cells; all other cells are empty, as the file keeps them. */
    /** What version 3 knew stays as it was; plans, practices and co-funding are there, and empty. */
    @Test
    void aFileOfVersionThreeKeepsItsInterviewsAndCanBePlannedIn() throws SQLException, StoreException {
        Path path = folder.resolve("third.puriq");
        String url = "jdbc:sqlite:" + path.toAbsolutePath();
        Flyway.configure().dataSource(url, "", "").locations("classpath:db/migration").target("6").load().migrate();
        try (Connection connection = DriverManager.getConnection(url)) {
            insert(connection, "study", Map.of("id", "third", "title_es", "Tercero", "country", "bo", "confidential_actors", "no"));
            insert(connection, "interviews", Map.of("id", "i", "actor_kind", "ngo", "people", "2", "released", "no"));
        }
        try (StudyFile file = new StudyFiles(Clock.systemUTC()).open(path)) {
            Study study = file.study();
            assertThat(study.all(Interview.class)).hasSize(1);
            assertThat(study.all(Plan.class)).isEmpty();
            assertThat(study.all(Practice.class)).isEmpty();
        }
    }

    private static void insert(Connection connection, String table, Map<String, String> cells) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet columns = statement.executeQuery("SELECT name FROM pragma_table_info('%s')".formatted(table))) {
                while (columns.next()) {
                    String name = columns.getString(1);
                    names.add("\"" + name + "\"");
                    values.add(name.equals("ordinal") ? "1" : "'" + cells.getOrDefault(name, "") + "'");
                }
            }
            statement.executeUpdate("INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", names), String.join(", ", values)));
        }
    }
}
