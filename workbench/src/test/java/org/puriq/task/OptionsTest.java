package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Records;
import org.puriq.evidence.Contradiction.RecordReference;
import org.puriq.place.Level;
import org.puriq.place.Place;
import org.puriq.response.Card;
import org.puriq.response.Fact;
import org.puriq.response.Library;
import org.puriq.response.Options;
import org.puriq.response.PracticeCondition;
import org.puriq.study.Study;
import org.puriq.view.OptionsSheets;
import org.puriq.view.Request;

/** Options with reasons for the places of the two shipped studies, and what becomes of them when a fact changes (acceptance A53-A57). */
class OptionsTest {
    private static final String BARKER = "huancavelica-2005";
    private static final String NIJENHUIS = "bolivia-2009";

    @TempDir
    Path folder;

    private Workspace workspace;
    private Practices practices;
    private EditStudy edits;

    @BeforeEach
    void theStudiesAreThere() {
        workspace = Fixtures.withStudies(folder);
        practices = new Practices(workspace);
        edits = new EditStudy(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Options options(String study, String place) {
        Study known = sound(workspace.study(study));
        return sound(Practices.options(known, practices.library(known), place));
    }

    private static Options.Option option(Options options, String card) {
        return options.find(card).orElseThrow(() -> new AssertionError(card + " is not among " + cards(options)));
    }

    private static List<String> cards(Options options) {
        return options.proposed().stream().map(each -> each.card().key()).toList();
    }

    private static List<String> facts(List<Options.Reason> reasons) {
        return reasons.stream().flatMap(each -> each.facts().stream()).map(Fact::name).distinct().toList();
    }

    private static List<String> records(List<Options.Reason> reasons) {
        return reasons.stream().flatMap(each -> each.facts().stream()).flatMap(each -> each.records().stream()).map(RecordReference::toString).toList();
    }

    /** A53: "Ask for options for Chanquil: it proposes at least seasonal-migration, youth and residents' links, each with the facts that triggered it and a fact that speaks against it or is missing." */
    @ParameterizedTest
    @CsvSource({
        "season-in-the-calendar, statements:chanquil-men-seasonal flows:chanquil-men-lima",
        "prepare-seasonal-workers, statements:chanquil-men-seasonal",
        "youth-as-target, statements:chanquil-youth-exodus",
        "work-together, flows:chanquil-settled-lima",
        "hometown-workshops, flows:chanquil-settled-lima",
    })
    void chanquilIsOfferedSeasonYouthAndResidentsLinksEachWithItsFactsAndWhatIsMissing(String card, String records) {
        Options.Option option = option(options(BARKER, "chanquil"), card);
        assertThat(records(option.because())).contains(records.split(" "));
        assertThat(option.against().size() + option.missing().size()).isPositive();
        assertThat(option.missing()).allSatisfy(each -> assertThat(each.asks().question().isEmpty()).isFalse());
    }

    /** A53: "For Antacocha it does not push youth-exodus measures as urgent but points to the recent teenage vacation leaving." */
    @Test
    void antacochaIsNotPushedButToldOfTheRecentVacationLeaving() {
        Options options = options(BARKER, "antacocha");
        assertThat(options.proposed()).noneMatch(Options.Option::isUrgent);
        assertThat(cards(options)).contains("youth-as-target").doesNotContain("prepare-young-leavers", "vocational-training");
        Options.Option youth = option(options, "youth-as-target");
        assertThat(records(youth.because())).contains("statements:antacocha-teen-vacation");
        assertThat(youth.because()).singleElement().satisfies(each -> assertThat(each.says().text().english()).contains("Teenagers leave to work in vacations", "do not yet leave"));
        assertThat(facts(option(options, "youth-concerns").against())).containsExactly("little_migration");
    }

    /** A54: "For Chilcapite: vocational school and residents' group appear as asset and as risk (student gains, community loses); agricultural training is offered beside urban trades." */
    @Test
    void inChilcapiteSchoolAndResidentsGroupAreAssetAndRiskAndFarmingIsOfferedBesideTrades() {
        Options options = options(BARKER, "chilcapite");
        Options.Option trades = option(options, "vocational-training");
        assertThat(facts(trades.because())).contains("vocational_school");
        assertThat(facts(trades.against())).contains("vocational_school", "youth_leaving");
        assertThat(trades.against().getFirst().says().text().english()).contains("the student gains", "the community may lose");
        Options.Option group = option(options, "partners-for-services");
        assertThat(facts(group.because())).contains("residents_group_supports_school", "residents_group");
        assertThat(group.against().getFirst().says().text().english()).contains("the student gains", "the community may lose");
        Options.Option farming = option(options, "agricultural-training");
        assertThat(farming.because()).extracting(each -> each.says().text().english()).anyMatch(each -> each.contains("beside it farming is missing"));
        assertThat(facts(farming.against())).contains("land_hectares");
        assertThat(trades.card().practice().partOf()).isEqualTo(farming.card().practice().partOf());
    }

    /** A55: "Change a fact (Chanquil gets a residents' group supporting a school): the options change, and the reason shown changes with it." */
    @Test
    void aResidentsGroupThatSupportsASchoolChangesChanquilsOptionsAndTheirReasons() {
        Options before = options(BARKER, "chanquil");
        assertThat(cards(before)).doesNotContain("partners-for-services", "collective-remittances", "three-for-one");
        state("chanquil", "residents-group-active");
        state("chanquil", "residents-group-supports-school");
        Options after = options(BARKER, "chanquil");
        assertThat(cards(after)).contains("partners-for-services", "collective-remittances", "three-for-one");
        assertThat(facts(option(before, "work-together").because())).containsExactly("settled_elsewhere");
        assertThat(facts(option(after, "work-together").because())).containsExactly("residents_group", "settled_elsewhere");
        assertThat(option(before, "work-together").missing()).anyMatch(each -> each.missing().contains("residents_group"));
        assertThat(option(after, "work-together").missing()).noneMatch(each -> each.missing().contains("residents_group"));
        assertThat(facts(option(after, "work-together").against())).contains("residents_group_supports_school");
        edits.undo(BARKER);
        edits.undo(BARKER);
        assertThat(cards(options(BARKER, "chanquil"))).isEqualTo(cards(before));
    }

    private void state(String place, String attribute) {
        sound(edits.add(BARKER, "statements", Map.of("places", place, "attribute", attribute, "printed", "yes", "value", "yes", "basis", "assumption")));
    }

    /** A55: "Remove all facts: no options, with the statement that nothing is known." */
    @Test
    void withAllFactsRemovedNothingIsProposedAndItSaysThatNothingIsKnown() {
        Study whole = sound(workspace.study(BARKER));
        var bare = new Study(whole.title(), Records.NONE.with(Place.class, whole.all(Place.class)).with(Level.class, whole.all(Level.class)));
        for (String place : List.of("chanquil", "antacocha", "chilcapite", "manta-district")) {
            Library library = practices.library(bare);
            Options options = sound(Practices.options(bare, library, place));
            assertThat(options.nothingKnown()).isTrue();
            assertThat(options.proposed()).isEmpty();
            var sheets = new OptionsSheets(new Request(bare, workspace.texts(bare, Language.ENGLISH), Map.of()), library);
            assertThat(sheets.remarks(options)).singleElement().asString().startsWith("Nothing is known of");
        }
    }

    /** What is not recorded is unknown and never false: without one word on a market nobody is told that there is none. */
    @Test
    void whatIsNotRecordedIsNeverTakenAsNo() {
        Options.Option grants = option(options(BARKER, "chanquil"), "youth-enterprise-grants");
        assertThat(facts(grants.against())).doesNotContain("market_near");
        assertThat(grants.missing()).anyMatch(each -> each.missing().contains("market_near"));
    }

    /** 2D-3: Table 2 says 1-2 ha, the text less than one. Where it matters the program does not choose between them. */
    @Test
    void whereTheSourcesDisagreeAboutLandNothingIsDecided() {
        Options.Option farming = option(options(BARKER, "chanquil"), "agricultural-training");
        assertThat(facts(farming.against())).doesNotContain("land_hectares");
        assertThat(farming.missing()).anySatisfy(each -> assertThat(each.undecided()).extracting(Fact::name, Fact::disputed).containsExactly(org.assertj.core.groups.Tuple.tuple("land_hectares", true)));
    }

    /** What is known of the department is told as the department's; a residents' group in one village counts for its district, told as the village's. */
    @Test
    void whatIsKnownOfAnotherPlaceIsToldAsOfThatPlace() {
        assertThat(option(options(NIJENHUIS, "cliza"), "legal-support-abroad").because().getFirst().facts().getFirst().ofPlace()).contains("department-cochabamba");
        assertThat(option(options(BARKER, "manta-district"), "own-capacities").because()).flatExtracting(Options.Reason::facts).extracting(Fact::ofPlace).contains(java.util.Optional.of("ccollpa"));
        assertThat(cards(options(BARKER, "lima-city"))).as("the city where a residents' group lives").doesNotContain("work-together");
    }

    /** Bolivia: who comes back from Bergamo to Cliza, and where somebody works already it is better to join. */
    @Test
    void clizaIsToldThatSomebodyWorksWithThoseWhoReturnAlready() {
        Options options = options(NIJENHUIS, "cliza");
        assertThat(records(option(options, "milk-reintegration").because())).contains("flows:bergamo-return");
        assertThat(records(option(options, "milk-reintegration").against())).contains("activities:cliza-milk-reintegration");
        assertThat(facts(option(options(NIJENHUIS, "poroma"), "prepare-future-migrants").against())).contains("work_before_leaving");
    }

    /** No score and no hidden ranking: the options stand in the order of the library, whatever is known. */
    @Test
    void theOrderIsThatOfTheLibrary() {
        List<String> order = PracticeLibrary.shipped().cards().cards().stream().map(Card::key).toList();
        for (String place : List.of("chanquil", "chilcapite", "manta-village")) {
            List<String> proposed = cards(options(BARKER, place));
            assertThat(proposed).isEqualTo(order.stream().filter(proposed::contains).toList());
        }
    }

    /** Cards that only tell what others did or named are offered to no place. */
    @Test
    void whatThePapersOnlyMentionIsOfferedNowhere() {
        for (String study : List.of(BARKER, NIJENHUIS)) {
            sound(workspace.study(study)).places().all().forEach(place -> assertThat(cards(options(study, place.id())))
                    .doesNotContain("tax-on-remittances", "entrepreneurial-culture", "support-to-associations", "investment-conditions"));
        }
    }

    /** A57: "A user adds an own practice with results; it is offered to another municipality with the same conditions, with its origin." */
    @Test
    void anOwnPracticeIsOfferedInAnotherStudyWithItsOrigin() {
        sound(edits.add(NIJENHUIS, "practices", Map.of("id", "homework-club", "name_es", "Club de tareas", "text_es", "Tarea acompañada por egresados.", "results_es", "12 de 14 niños pasaron de año.")));
        sound(edits.add(NIJENHUIS, "practice-conditions", Map.of("practice", "homework-club", "position", "1", "role", PracticeCondition.FOR, "condition", "youth_leaving || families_split",
                "text_es", "Hay niños o jóvenes que quedan solos.", "question_es", "¿Quién acompaña la tarea?")));
        Options.Option here = option(options(NIJENHUIS, "tarata"), "own.homework-club");
        assertThat(here.card().origin()).isEqualTo(new Card.Origin.ThisStudy());
        Options there = options(BARKER, "chilcapite");
        Options.Option offered = option(there, NIJENHUIS + ".homework-club");
        assertThat(offered.card().practice().results().spanish()).isEqualTo("12 de 14 niños pasaron de año.");
        Study barker = sound(workspace.study(BARKER));
        var sheets = new OptionsSheets(new Request(barker, workspace.texts(barker, Language.ENGLISH), Map.of()), practices.library(barker));
        assertThat(sheets.origin(offered.card())).isEqualTo("Recorded in the study “Bolivia 2007-2009: twelve municipalities”");
        assertThat(cards(options(BARKER, "antacocha"))).doesNotContain(NIJENHUIS + ".homework-club");
    }

    /** A condition over an attribute of one's own study; in a study without that attribute it is unknown, not false. */
    @Test
    void aConditionMayNameAnAttributeOfItsStudy() {
        sound(edits.add(BARKER, "practices", Map.of("id", "bakery", "name_es", "Panadería", "text_es", "Hornear juntas.")));
        sound(edits.add(BARKER, "practice-conditions", Map.of("practice", "bakery", "position", "1", "role", PracticeCondition.FOR, "condition", "bread_oven && persons_per_family < 6",
                "text_es", "Hay un horno.", "question_es", "¿Hay un horno?")));
        assertThat(facts(option(options(BARKER, "chanquil"), "own.bakery").because())).containsExactly("bread_oven", "persons_per_family");
        assertThat(options(NIJENHUIS, "cliza").notProposed()).anySatisfy(each -> {
            assertThat(each.card().key()).isEqualTo(BARKER + ".bakery");
            assertThat(each.why()).isEqualTo(Options.Why.NOT_KNOWN);
        });
    }

    @ParameterizedTest
    @CsvSource({"residents_grop, condition.unknown-fact, residents_group", "average_land, condition.type, average_land: número", "average_land == 1.0, condition.not-allowed, =="})
    void aFormRefusesAConditionThatMakesNoSense(String condition, String rule, String said) {
        sound(edits.add(BARKER, "practices", Map.of("id", "mine", "name_es", "Mía", "text_es", "Texto.")));
        List<Problem> problems = faulty(edits.add(BARKER, "practice-conditions", Map.of("practice", "mine", "position", "1", "role", PracticeCondition.FOR, "condition", condition, "text_es", "Texto.")));
        assertThat(problems).extracting(Problem::rule).contains(rule);
        assertThat(problems.stream().flatMap(each -> each.details().stream())).contains(said);
    }

    @Test
    void anAttributeMayOnlyAnswerFactsThatTheLibraryKnows() {
        List<Problem> problems = faulty(edits.change(BARKER, "attributes", "youth-exodus", Map.of("facts", "youth_leavin")));
        assertThat(problems).extracting(Problem::rule).containsExactly("fact.unknown");
        assertThat(problems.getFirst().details()).contains("youth_leaving");
    }

    /** A71: options in a report are made of the study as it may be published. */
    @Test
    void whatNobodyMayPublishDoesNotStandBehindAnOption() {
        Study published = Publication.of(sound(workspace.study(BARKER))).study();
        Options options = sound(Practices.options(published, Practices.besideTheStudy(published), "chanquil"));
        List<String> said = Stream.of(options.proposed()).flatMap(List::stream).flatMap(each -> records(each.because()).stream()).toList();
        assertThat(said).isNotEmpty().allSatisfy(each -> {
            String[] record = each.split(":", 2);
            assertThat(org.puriq.format.StudyFormat.table(record[0]).flatMap(table -> published.records().find(table.kind(), record[1])).isPresent()
                    || published.evidence().statement(record[1]).isPresent()).as(each).isTrue();
        });
    }
}
