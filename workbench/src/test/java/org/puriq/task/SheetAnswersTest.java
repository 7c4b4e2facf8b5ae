package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Qualifier;
import org.puriq.base.Wording;
import org.puriq.community.CommunitySheet;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Statement;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/** Answers as people give them, typed on a sheet: understood as a whole, or kept as they were said with a question. */
class SheetAnswersTest {
    @TempDir
    Path folder = Path.of("");
    private Workspace workspace = Fixtures.workspace(folder);
    private String study = "";

    @BeforeEach
    void open() {
        workspace = Fixtures.workspace(folder);
        study = Fixtures.sound(new NewStudy(workspace).create(new Wording("Valle", "Valley"), "pe"));
        Fixtures.sound(new StartSheet(workspace).of(study, new StartSheet.Wanted("Chanquil", "village", Map.of("district", "Rosario"))));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Texts texts() {
        return workspace.texts(study(), Language.SPANISH);
    }

    private Study study() {
        return Fixtures.sound(workspace.study(study));
    }

    private Checked<AnswerSheet.Taken> answer(String sheet, String round, String question, String was, String value) {
        return new AnswerSheet(workspace, texts()).in(study, sheet + "/chanquil/" + round + "/" + (question.contains(".") ? 1 : 0), question, was, value);
    }

    private Checked<AnswerSheet.Taken> answer(String question, String value) {
        return answer("chanquil", "", question, "", value);
    }

    private Statement only(String attribute) {
        List<Statement> found = study().evidence().about("chanquil", attribute);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> sentences(Checked<?> checked) {
        return checked.remarks().stream().map(texts()::sentence).toList();
    }

    @Test
    void aboutEightyFamiliesIsEightyFamiliesAndStaysAbout() {
        assertThat(answer("population", "como 80 familias").remarks()).isEmpty();
        Statement said = only("population");
        assertThat(said.printed()).isEqualTo("como 80 familias");
        assertThat(said.normalised().value()).isEqualTo("80");
        assertThat(said.normalised().qualifier()).isEqualTo(Qualifier.APPROXIMATELY);
        assertThat(said.normalised().unit()).contains("families");
        assertThat(said.source()).as("the sheet is its source").isEqualTo(study().all(CommunitySheet.class).getFirst().source());
    }

    @Test
    void wordsAroundANumberAreItsQualifier() {
        Map<String, Qualifier> hedged = Map.of("más de 80 familias", Qualifier.MORE_THAN, "casi 80 familias", Qualifier.ALMOST, "al menos 80 fam.", Qualifier.AT_LEAST,
                "unas 80 familias más o menos", Qualifier.APPROXIMATELY, "80 families", Qualifier.EXACT, "< 80 familias", Qualifier.LESS_THAN, "como máximo 80 familias", Qualifier.AT_MOST);
        hedged.forEach((said, qualifier) -> {
            String was = study().evidence().about("chanquil", "population").stream().map(Statement::printed).findFirst().orElse("");
            assertThat(answer("chanquil", "", "population", was, said).remarks()).as(said).isEmpty();
            assertThat(only("population").normalised().qualifier()).as(said).isEqualTo(qualifier);
            assertThat(only("population").normalised().value()).as(said).isEqualTo("80");
        });
    }

    @Test
    void aPopulationWithoutUnitIsKeptAndItsUnitAskedFor() {
        Checked<AnswerSheet.Taken> taken = answer("population", "25");
        assertThat(sentences(taken)).singleElement().satisfies(sentence -> assertThat(sentence).contains("¿25 qué?", "25 personas", "25 familias"));
        assertThat(only("population").printed()).isEqualTo("25");
        assertThat(only("population").normalised().unit()).isEmpty();
        assertThat(only("population").normalised().qualifier()).isEqualTo(Qualifier.NOT_STATED);
    }

    @Test
    void landInYugadasIsKeptAsItWasSaidAndAConversionIsTheUsersAssumption() {
        assertThat(sentences(answer("land-size", "3 yugadas"))).singleElement().satisfies(sentence -> assertThat(sentence).contains("yugadas no es una unidad", "suposición"));
        assertThat(only("land-size").printed()).isEqualTo("3 yugadas");
        assertThat(only("land-size").normalised().isEmpty()).isTrue();
        assertThat(answer("chanquil", "", "land-size", "3 yugadas", "3 yugadas = 1.5 ha").remarks()).isEmpty();
        List<Statement> both = study().evidence().about("chanquil", "land-size");
        assertThat(both).extracting(Statement::basis).containsExactly(Basis.REPORTED, Basis.ASSUMPTION);
        assertThat(both.getLast().normalised().value()).isEqualTo("1.5");
        assertThat(both.getLast().note().spanish()).contains("3 yugadas");
        assertThat(both.getFirst().printed()).isEqualTo("3 yugadas");
    }

    @Test
    void aBareNumberOfLandIsNoHectare() {
        assertThat(sentences(answer("land-size", "2"))).singleElement().satisfies(sentence -> assertThat(sentence).contains("¿2 qué?"));
        assertThat(only("land-size").normalised().unit()).isEmpty();
    }

    @Test
    void severalNumbersInOneAnswerAreNotGuessedAt() {
        assertThat(answer("population", "722 fam. (1258 pers)").remarks()).singleElement().satisfies(doubt -> assertThat(doubt.refuses()).isFalse());
        assertThat(only("population").normalised().isEmpty()).isTrue();
        assertThat(answer("land-size", "1-2 hectáreas").remarks()).isEmpty();
        assertThat(only("land-size").normalised().low()).hasValueSatisfying(low -> assertThat(low).isEqualByComparingTo("1"));
    }

    @Test
    void aDateOfFiveYearsAgoIsRefusedAndAYearAskedFor() {
        Checked<AnswerSheet.Taken> refused = answer("when", "hace cinco años");
        assertThat(Fixtures.faulty(refused)).hasSize(1);
        assertThat(sentences(refused).getFirst()).contains("¿En qué año fue?");
        assertThat(study().all(CommunitySheet.class)).as("nothing was begun by it").isEmpty();
        assertThat(sentences(answer("high-school", "sí, hace cinco años"))).anySatisfy(sentence -> assertThat(sentence).contains("¿En qué año fue?"));
        assertThat(only("high-school").printed()).isEqualTo("sí, hace cinco años");
        for (String date : List.of("2026", "mayo de 2026", "10/5/2026", "2026-05-10", "10 de setiembre de 2026")) {
            String was = study().all(CommunitySheet.class).getFirst().period().iso();
            assertThat(answer("chanquil", "", "when", was, date).remarks()).as(date).isEmpty();
        }
        assertThat(only("high-school").period().iso()).isEqualTo("2026-09-10");
    }

    @Test
    void whatNobodyKnowsIsRecordedAsThatAndABlankAsNothing() {
        Fixtures.sound(answer("population", "no se sabe"));
        assertThat(only("population").absence()).isEqualTo(Statement.NOT_KNOWN);
        assertThat(study().evidence().value(only("population"))).isEmpty();
        Fixtures.sound(answer("families", ""));
        assertThat(study().evidence().about("chanquil", "families")).isEmpty();
    }

    /** A row each: what was given, and who gave it; the residents' group, unless somebody says otherwise. */
    @Test
    void whoGaveIsChosenAmongActorsAndKindsOfActors() {
        Fixtures.sound(answer("gave.what", "Uniformes"));
        assertThat(giver().kind()).isEqualTo("residents-group");
        String group = giver().name().spanish();
        String municipality = "gobierno local";
        Fixtures.sound(answer("chanquil", "", "gave.giver", group, municipality));
        assertThat(giver().kind()).isNotEqualTo("residents-group");
        assertThat(giver().places()).containsExactly("chanquil");
        assertThat(giver().name().spanish()).contains(municipality, "Chanquil");
        assertThat(sentences(answer("chanquil", "", "gave.giver", giver().name().spanish(), "Nadie conocido"))).singleElement().satisfies(sentence -> assertThat(sentence).contains("«Nadie conocido»", municipality));
    }

    private org.puriq.evidence.Actor giver() {
        String id = study().all(org.puriq.migration.Contribution.class).getFirst().giver().orElseThrow();
        return study().find(org.puriq.evidence.Actor.class, id).orElseThrow();
    }

    /** What was typed in Spanish is no missing English: it is shown as what was said, with its language. */
    @Test
    void whatWasTypedInOneLanguageIsAQuotationInTheOther() {
        Fixtures.sound(answer("activities", "papa y ganado"));
        Fixtures.sound(answer("changed", "Hay menos jóvenes"));
        assertThat(only("activities").words().spanish()).isEqualTo("papa y ganado");
        assertThat(only("activities").words().english()).isEmpty();
        var english = new org.puriq.text.Phrases(study(), workspace.texts(study(), Language.ENGLISH));
        assertThat(english.told(only("activities"))).isEqualTo("“papa y ganado” (in Spanish)");
        assertThat(english.told(study().all(org.puriq.evidence.Finding.class).getFirst().text())).isEqualTo("“Hay menos jóvenes” (in Spanish)");
        assertThat(new org.puriq.text.Phrases(study(), texts()).told(only("activities"))).isEqualTo("papa y ganado");
    }

    /** A74: a second round stands beside the first and overwrites nothing; another person in the same round contradicts. */
    @Test
    void anotherRoundAndAnotherPersonStandBesideAndOverwriteNothing() {
        var edit = new EditStudy(workspace);
        Fixtures.sound(edit.add(study, "rounds", Map.of("id", "r1", "name_es", "Primera", "start", "2005")));
        Fixtures.sound(edit.add(study, "rounds", Map.of("id", "r2", "name_es", "Segunda", "start", "2026")));
        Fixtures.sound(answer("s1", "r1", "population", "", "80 familias"));
        Fixtures.sound(answer("s2", "r2", "population", "", "60 familias"));
        List<Statement> both = study().evidence().about("chanquil", "population");
        assertThat(both).extracting(Statement::printed).containsExactly("80 familias", "60 familias");
        assertThat(both).allSatisfy(each -> assertThat(study().evidence().rivals(each)).isEmpty());
        Fixtures.sound(answer("s3", "r2", "population", "", "75 familias"));
        Fixtures.sound(answer("s2", "r2", "when", "", "2026-05"));
        Fixtures.sound(answer("s3", "r2", "when", "", "2026-06"));
        List<Statement> three = study().evidence().about("chanquil", "population");
        assertThat(three).extracting(Statement::printed).containsExactly("80 familias", "60 familias", "75 familias");
        assertThat(study().evidence().rivals(three.get(1))).as("two people, one round").extracting(Statement::printed).containsExactly("75 familias");
        assertThat(study().evidence().rivals(three.get(0))).as("another round is another time").isEmpty();
    }

    @Test
    void whoSaysItHoldsForTheWholeSheetAndIsNobodysName() {
        Fixtures.sound(answer("population", "80 familias"));
        Fixtures.sound(answer("changed", "Hay menos jóvenes"));
        assertThat(sentences(answer("who-people", "3"))).singleElement().satisfies(sentence -> assertThat(sentence).contains("quién lo dice"));
        Fixtures.sound(answer("who", "El presidente y dos mujeres"));
        Fixtures.sound(answer("who-people", "3"));
        assertThat(only("population").estimator()).isPresent();
        assertThat(study().all(org.puriq.evidence.Finding.class).getFirst().actor()).isEqualTo(only("population").estimator());
        assertThat(study().all(org.puriq.evidence.Actor.class).getFirst().people()).contains(3);
    }

    @Test
    void aDestinationThatIsNoPlaceYetStaysInWordsUntilItsLevelIsTold() {
        assertThat(sentences(answer("leaving.where", "Lima"))).singleElement().satisfies(sentence -> assertThat(sentence).contains("Lima", "nivel"));
        assertThat(study().flows().getFirst().destinations()).isEmpty();
        assertThat(study().flows().getFirst().quote()).isEqualTo("Lima");
        assertThat(answer("chanquil", "", "leaving.where", "Lima", "Lima (departamento)").remarks()).isEmpty();
        assertThat(study().flows()).singleElement().satisfies(flow -> assertThat(flow.destinations()).containsExactly("lima"));
    }

    @Test
    void oneStepBackTakesAWholeAnswerBack() {
        Fixtures.sound(answer("population", "80 familias"));
        assertThat(Fixtures.sound(new EditStudy(workspace).undo(study))).isTrue();
        assertThat(study().all(CommunitySheet.class)).isEmpty();
        assertThat(study().evidence().about("chanquil", "population")).isEmpty();
        assertThat(study().places().find("chanquil")).isPresent();
    }

    @Test
    void anAnswerThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        Fixtures.sound(answer("population", "80 familias"));
        List<Problem> problems = Fixtures.faulty(answer("population", "90 familias"));
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.rule()).isEqualTo("edit.changed-meanwhile"));
        assertThat(only("population").printed()).isEqualTo("80 familias");
    }
}
