package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.community.CaseStudy;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.Passage;
import org.puriq.community.SheetQuestion;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Unit;
import org.puriq.migration.Flow;
import org.puriq.place.Place;
import org.puriq.study.Study;

/** Packages that an earlier program wrote are imported whole: a column that did not exist yet is read as empty. */
class OlderPackagesTest {
    @TempDir
    Path folder = Path.of("");

    /** The columns that a version declared: those of the tables of its study file. */
    private Map<String, String> heads(String version) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("columns-" + version + ".puriq").toAbsolutePath();
        Flyway.configure().dataSource(url, "", "").locations("classpath:db/migration").target(version).load().migrate();
        Map<String, String> heads = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String table : rows().keySet()) {
                try (ResultSet columns = connection.getMetaData().getColumns(null, null, table.replace('-', '_'), null)) {
                    while (columns.next()) {
                        String name = columns.getString("COLUMN_NAME");
                        heads.merge(table, name.equals("ordinal") ? "" : name, (one, other) -> one.isEmpty() ? other : one + "," + other);
                    }
                }
            }
        }
        return heads;
    }

    /** A row by columns, as that version wrote it; what is not told is empty. */
    private static String file(String head, List<Map<String, String>> rows) {
        List<String> columns = List.of(head.split(","));
        var text = new StringBuilder(head).append('\n');
        rows.forEach(row -> {
            assertThat(columns).containsAll(row.keySet());
            text.append(String.join(",", columns.stream().map(each -> row.getOrDefault(each, "")).toList())).append('\n');
        });
        return text.toString();
    }

    private static Map<String, List<Map<String, String>>> rows() {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        rows.put("study", List.of(Map.of("id", "antiguo", "title_es", "Un estudio de antes", "country", "pe", "confidential_actors", "no")));
        rows.put("levels", List.of(Map.of("id", "village", "rank", "1", "name_es", "comunidad")));
        rows.put("places", List.of(Map.of("id", "manta", "name", "Manta", "level", "village"), Map.of("id", "lima", "name", "Lima", "level", "village")));
        rows.put("sources", List.of(Map.of("id", "censo", "kind", "census", "title", "Censo 2005")));
        rows.put("scales", List.of(Map.of("id", "actor-kind", "name_es", "actores", "ordered", "no"), Map.of("id", "duration", "name_es", "duración", "ordered", "no")));
        rows.put("categories", List.of(Map.of("id", "residents", "scale", "actor-kind", "rank", "1", "name_es", "pobladores"),
                Map.of("id", "return-migration", "scale", "duration", "rank", "1", "name_es", "retorno")));
        rows.put("units", List.of(Map.of("id", "persons", "name_es", "personas", "dimension", "people")));
        rows.put("actors", List.of(Map.of("id", "alcalde", "kind", "residents", "name_es", "El alcalde", "places", "manta", "confidential", "no")));
        rows.put("attributes", List.of(Map.of("id", "population", "name_es", "población", "kind", "number", "units", "persons"), Map.of("id", "remark", "name_es", "observación", "kind", "text")));
        rows.put("statements", List.of(Map.of("id", "people", "places", "manta", "attribute", "population", "printed", "400 pers.", "value", "400", "unit", "persons", "source", "censo", "basis", "reported"),
                Map.of("id", "said", "places", "manta", "attribute", "remark", "printed", "few leave", "value", "few leave", "estimator", "alcalde", "source", "censo", "basis", "reported")));
        rows.put("flows", List.of(Map.of("id", "to-lima", "origins", "manta", "destinations", "lima", "months", "1 2", "value", "30", "unit", "persons", "basis", "reported", "source", "censo")));
        rows.put("comparisons", List.of(Map.of("id", "table", "name_es", "Comunidades")));
        rows.put("comparison-columns", List.of(Map.of("id", "column", "comparison", "table", "position", "1", "name_es", "población", "attribute", "population", "ancestors", "no")));
        rows.put("comparison-rows", List.of(Map.of("id", "row", "comparison", "table", "position", "1", "places", "manta")));
        rows.put("cases", List.of(Map.of("id", "case", "position", "1", "name_es", "Manta", "places", "manta")));
        rows.put("passages", List.of(Map.of("id", "passage", "case", "case", "position", "1", "section", "place", "text_es", "Manta tiene {people}.")));
        return rows;
    }

    private Path packaged(Map<String, String> heads, Map<String, List<Map<String, String>>> rows) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        rows.forEach((table, told) -> files.put(table + ".csv", file(heads.getOrDefault(table, ""), told)));
        return SmallStudy.write(folder.resolve("package"), files);
    }

    private static void everythingOfTheFirstVersionIsIn(Study study) {
        assertThat(study.title().name().spanish()).isEqualTo("Un estudio de antes");
        assertThat(study.places().all()).extracting(Place::name).containsExactlyInAnyOrder("Manta", "Lima");
        assertThat(study.find(Source.class, "censo")).isPresent();
        assertThat(study.find(Actor.class, "alcalde").orElseThrow().places()).containsExactly("manta");
        Statement people = study.find(Statement.class, "people").orElseThrow();
        assertThat(people.printed()).isEqualTo("400 pers.");
        assertThat(people.normalised().value()).isEqualTo("400");
        assertThat(study.find(Statement.class, "said").orElseThrow().words().isEmpty()).as("nobody translated it yet").isTrue();
        assertThat(study.evidence().value(study.find(Statement.class, "said").orElseThrow())).isPresent();
        assertThat(study.find(Flow.class, "to-lima").orElseThrow().months()).containsExactly(1, 2);
        assertThat(study.find(Flow.class, "to-lima").orElseThrow().people().value()).isEqualTo("30");
        assertThat(study.find(Category.class, "return-migration")).isPresent();
        assertThat(study.find(Attribute.class, "population").orElseThrow().units()).containsExactly("persons");
        assertThat(study.find(ComparisonColumn.class, "column").orElseThrow().attribute()).contains("population");
        assertThat(study.rowsOf("table")).hasSize(1);
        assertThat(study.find(CaseStudy.class, "case")).isPresent();
        assertThat(study.find(Passage.class, "passage").orElseThrow().isOfCase("case")).isTrue();
    }

    @Test
    void aPackageOfVersionOneIsImportedWhole() throws IOException, SQLException {
        try (Workspace workspace = Fixtures.workspace(folder.resolve("home"))) {
            Study study = Fixtures.sound(workspace.study(Fixtures.sound(new ImportStudy(workspace).asNewStudy(packaged(heads("1"), rows())))));
            everythingOfTheFirstVersionIsIn(study);
            int told = rows().values().stream().mapToInt(List::size).sum();
            assertThat(Fixtures.sound(new ImportStudy(workspace).dryRun(folder.resolve("package"), java.util.Optional.of("antiguo"), java.util.Optional.empty())).entries())
                    .as("every row, and each is there already").hasSize(told)
                    .allSatisfy(each -> assertThat(each.standing()).isEqualTo(org.puriq.source.Examined.Standing.SAME));
        }
    }

    /** Version 2 said what records are for, what the number of a flow counts, and what a unit is called in the singular. */
    @Test
    void aPackageOfVersionTwoIsImportedWhole() throws IOException, SQLException {
        Map<String, String> heads = heads("2");
        assertThat(heads.get("flows")).contains("measure").isNotEqualTo(heads("1").get("flows"));
        Map<String, List<Map<String, String>>> rows = rows();
        rows.put("units", List.of(Map.of("id", "persons", "name_es", "personas", "singular_es", "persona", "dimension", "people")));
        rows.put("comparisons", List.of(Map.of("id", "table", "name_es", "Comunidades", "purpose", "places")));
        rows.put("flows", List.of(Map.of("id", "to-lima", "origins", "manta", "destinations", "lima", "months", "1 2", "value", "30", "unit", "persons", "basis", "reported", "source", "censo",
                "measure", Flow.LIVING_THERE, "measured_at", "2005")));
        rows.put("categories", List.of(Map.of("id", "residents", "scale", "actor-kind", "rank", "1", "name_es", "pobladores"),
                Map.of("id", "return-migration", "scale", "duration", "rank", "1", "name_es", "retorno", "purpose", Category.RETURN)));
        try (Workspace workspace = Fixtures.workspace(folder.resolve("home"))) {
            Study study = Fixtures.sound(workspace.study(Fixtures.sound(new ImportStudy(workspace).asNewStudy(packaged(heads, rows)))));
            everythingOfTheFirstVersionIsIn(study);
            assertThat(study.find(Unit.class, "persons").orElseThrow().singular().spanish()).isEqualTo("persona");
            assertThat(study.find(Flow.class, "to-lima").orElseThrow().countsStock()).isTrue();
            assertThat(study.find(Category.class, "return-migration").orElseThrow().purpose()).isEqualTo(Category.RETURN);
            assertThat(study.comparisonsAbout(Comparison.PLACES)).extracting(Comparison::id).containsExactly("table");
        }
    }

    /** A study that began before there was a sheet is given its questions in one step, which can be taken back; nothing of its own changes. */
    @Test
    void aStudyWithoutQuestionsOfTheSheetIsGivenThemInOneStep() throws IOException, SQLException {
        try (Workspace workspace = Fixtures.workspace(folder.resolve("home"))) {
            String id = Fixtures.sound(new ImportStudy(workspace).asNewStudy(packaged(heads("1"), rows())));
            assertThat(AddSheetQuestions.areMissing(Fixtures.sound(workspace.study(id)))).isTrue();
            int added = Fixtures.sound(new AddSheetQuestions(workspace).to(id));
            Study study = Fixtures.sound(workspace.study(id));
            assertThat(study.all(SheetQuestion.class)).hasSize(added).hasSizeGreaterThan(10);
            assertThat(study.all(SheetQuestion.class)).allSatisfy(each -> each.attribute().ifPresent(attribute -> assertThat(study.find(Attribute.class, attribute)).isPresent()));
            everythingOfTheFirstVersionIsIn(study);
            assertThat(Fixtures.sound(new AddSheetQuestions(workspace).to(id))).as("a second time adds nothing").isZero();
            assertThat(Fixtures.sound(new EditStudy(workspace).undo(id))).isTrue();
            assertThat(AddSheetQuestions.areMissing(Fixtures.sound(workspace.study(id)))).isTrue();
        }
    }
}
