package org.puriq.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.evidence.Source;
import org.puriq.response.Card;
import org.puriq.response.Practice;
import org.puriq.response.PracticeCondition;

/** The cards that come with the program (catalogue 2A.10, 2B.5; acceptance A52, A56). */
class PracticeLibraryTest {
    private final PracticeLibrary library = sound(PracticeLibrary.read(PracticeLibrary.files()));

    private Practice practice(String id) {
        return library.cards().find(id).orElseThrow(() -> new AssertionError("There is no card " + id)).practice();
    }

    private List<Practice> practices() {
        return library.cards().cards().stream().map(Card::practice).toList();
    }

    /** A52: "The five recommendations of Barker with all sub-measures (2A.10) and the practices of Nijenhuis (2B.5) are cards: for whom, stage, precondition, example, drawback, source." */
    @ParameterizedTest
    @CsvSource({
        "invest-in-youth, B121, youth-as-target youth-concerns prepare-young-leavers vocational-training agricultural-training youth-enterprise-grants",
        "migrant-resources, B122, work-together own-capacities migrant-knowledge spanish-and-lobbying collective-remittances",
        "community-investment, B123, hometown-workshops partners-for-services from-the-fiesta",
        "migrant-markets, B124, migrant-consumers migrant-promoters urban-market-links migrant-ideas migrant-entrepreneurs",
        "community-ambassadors, B125, train-ambassadors solidarity-tourism fair-trade-handicraft",
    })
    void theFiveRecommendationsOfBarkerAreThereWithAllTheirMeasures(String whole, String entry, String measures) {
        Card card = library.cards().find(whole).orElseThrow();
        assertThat(library.cards().partsOf(card)).extracting(each -> each.practice().id()).containsExactly(measures.split(" "));
        assertThat(library.cards().partsOf(card)).allSatisfy(each -> {
            assertThat(each.practice().references()).contains(entry);
            assertThat(each.practice().source()).contains("barker-2005");
        });
    }

    @Test
    void everyProgrammeOfNijenhuisIsACard() {
        List<String> entries = practices().stream().flatMap(each -> each.references().stream()).distinct().toList();
        for (int number = 53; number <= 67; number++) {
            assertThat(entries).as("the entries of the catalogue").contains("N" + number);
        }
    }

    @Test
    void everyCardSaysInBothLanguagesWhatItIsWhereItComesFromAndWhatSpeaksAgainstIt() {
        assertThat(practices()).allSatisfy(each -> {
            for (Wording wording : List.of(each.name(), each.text(), each.drawbacks(), each.origin())) {
                assertThat(wording.spanish()).as(each.id()).isNotBlank();
                assertThat(wording.english()).as(each.id()).isNotBlank();
            }
            assertThat(library.study().find(Source.class, each.source().orElseThrow())).as(each.id()).isPresent();
            assertThat(each.locator()).as(each.id()).isNotBlank();
            assertThat(each.quote().split("\\s+").length).as(each.id()).isLessThanOrEqualTo(25);
            assertThat(each.costs().isEmpty()).as("neither source tells costs").isTrue();
        });
        assertThat(library.study().all(PracticeCondition.class)).allSatisfy(each -> {
            assertThat(each.text().english()).as(each.id()).isNotBlank();
            assertThat(each.question().spanish()).as(each.id()).endsWith("?");
            assertThat(each.question().english()).as(each.id()).endsWith("?");
        });
    }

    /** A52: "The circular card says 16 persons, 5-6 months, Barcelona, contracts and permits". */
    @Test
    void theCircularCardSays16Persons5To6MonthsBarcelonaContractsAndPermits() {
        Practice circular = practice("circular-migration");
        assertThat(circular.example().english()).contains("16 persons", "5-6 months", "Barcelona");
        assertThat(circular.example().spanish()).contains("16 personas", "5-6 meses", "Barcelona");
        assertThat(circular.name().english() + circular.requires().english()).contains("contract", "permits");
    }

    /** A52: "the 3-for-1 card carries both drawbacks"; shares that are not printed are not invented. */
    @Test
    void theThreeForOneCardCarriesBothDrawbacksAndNoShares() {
        Practice matching = practice("three-for-one");
        assertThat(matching.drawbacks().english()).contains("not a priority in local policies", "extra administrative burden");
        assertThat(matching.text().english()).contains("does not print the shares");
        assertThat(Stream.of(matching.text(), matching.example(), matching.drawbacks(), matching.requires()).map(Wording::english).toList().toString()).doesNotContain("25", "%", "third");
    }

    /** Ideas that no card may hold as something to do. What others did stands in cards that are never offered, beside what speaks against it. */
    private static final List<Pattern> FORBIDDEN = Stream.of("avoid migration", "evitar la migraci", "stop(ping)? (people|migration)", "frenar", "retener", "retain", "prevent .*(leav|migrat)", "impedir",
                    "tax(es)? ", "impuesto", "gravar", "charge .*remittance", "cobrar", "appropriat", "levy", "obligatori", "compulsory", "prohib", "desincentiv", "discourage")
            .map(each -> Pattern.compile(each, Pattern.CASE_INSENSITIVE)).toList();

    /** A56: "No measure suggests stopping migration or taking private remittances". */
    @Test
    void noCardThatCanBeOfferedIsAboutStoppingPeopleOrTakingMoney() {
        for (Card card : library.cards().cards()) {
            String said = said(card);
            List<Pattern> found = FORBIDDEN.stream().filter(each -> each.matcher(said).find()).toList();
            if (card.canBeOffered()) {
                assertThat(found).as(card.key()).isEmpty();
            }
        }
        assertThat(library.cards().find("tax-on-remittances")).hasValueSatisfying(each -> assertThat(FORBIDDEN.stream().anyMatch(idea -> idea.matcher(said(each)).find())).isTrue());
    }

    private static String said(Card card) {
        Practice practice = card.practice();
        List<Wording> told = new ArrayList<>(List.of(practice.name(), practice.text(), practice.requires()));
        card.conditions().stream().filter(each -> each.row().role().equals(PracticeCondition.FOR)).forEach(each -> told.add(each.row().text()));
        return told.stream().flatMap(each -> Arrays.stream(Language.values()).map(each::in)).reduce("", (one, other) -> one + "\n" + other);
    }

    /** A56: "a measure that touches household money is labelled as voluntary information or opportunity". */
    @Test
    void everyCardThatTouchesMoneySaysThatItIsVoluntary() {
        Pattern money = Pattern.compile("remittance|microcredit|contribut|migrants collect|migrants to invest", Pattern.CASE_INSENSITIVE);
        assertThat(practices()).filteredOn(each -> money.matcher(each.name().english() + " " + each.text().english()).find()).isNotEmpty()
                .allSatisfy(each -> assertThat(each.householdMoney()).as(each.id()).isIn(Practice.INFORMATION, Practice.OPPORTUNITY));
    }

    /** N54 taxes on remittances are "mentioned only", N66 is worded "in order to avoid migration": shown as what others did, never offered. */
    @ParameterizedTest
    @CsvSource({"tax-on-remittances", "entrepreneurial-culture", "support-to-associations", "investment-conditions", "female-migrants", "employment-generation"})
    void whatThePapersOnlyMentionIsNeverOffered(String id) {
        Card card = library.cards().find(id).orElseThrow();
        assertThat(card.canBeOffered()).isFalse();
        assertThat(library.cards().partsOf(card)).isEmpty();
        assertThat(card.practice().drawbacks().isEmpty()).isFalse();
    }

    /** What the program reads into the sources is called an assumption. */
    @Test
    void theProgramsOwnReadingsAreCalledAssumptions() {
        assertThat(Stream.of("season-in-the-calendar", "prepare-seasonal-workers", "work-beside-the-season").map(this::practice)).allSatisfy(each -> {
            assertThat(each.origin().spanish()).contains("Lectura del programa (supuesto)");
            assertThat(each.origin().english()).contains("Reading of the program (an assumption)");
        });
    }

    /** "A card whose condition names an unknown fact or has a type error (refused at load, with file, line and the nearest known name)". */
    @ParameterizedTest
    @CsvSource({"youth_leaving, youth_leavin, condition.unknown-fact, youth_leaving", "land_hectares < 1, land_hectares, condition.type, 1", "settled_elsewhere, school_mothers, condition.unknown-fact, ''"})
    void aLibraryWithASpoiltConditionIsRefusedWithFileLineAndNearestName(String written, String spoilt, String rule, String said) {
        SequencedMap<String, byte[]> files = PracticeLibrary.files();
        String conditions = new String(files.get("practice-conditions.csv"), UTF_8);
        int at = conditions.indexOf("," + written + ",");
        files.put("practice-conditions.csv", (conditions.substring(0, at) + "," + spoilt + "," + conditions.substring(at + written.length() + 2)).getBytes(UTF_8));
        long line = conditions.substring(0, at).lines().count();
        List<Problem> problems = faulty(PracticeLibrary.read(files));
        assertThat(problems).anySatisfy(each -> {
            assertThat(each.rule()).isEqualTo(rule);
            assertThat(each.where().file()).isEqualTo("practice-conditions.csv");
            assertThat((long) each.where().line()).isEqualTo(line);
            assertThat(each.details()).contains(said);
        });
    }
}
