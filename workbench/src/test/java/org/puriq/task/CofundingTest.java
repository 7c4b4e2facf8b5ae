package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Problem;
import org.puriq.cofunding.Account;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.Cofunding;
import org.puriq.cofunding.JournalEntry;
import org.puriq.cofunding.Quarter;
import org.puriq.study.Study;

/** A67: "A project financed with migrants' money: parts of residents' group, municipality, region, state; matching ratio as input". All figures are hypothetical. */
class CofundingTest {
    private static final String STUDY = "bolivia-2009";

    @TempDir
    Path folder = Path.of("");

    private Workspace workspace = Fixtures.workspace(folder);
    private EditStudy edit = new EditStudy(workspace);
    private EnterInJournal journal = new EnterInJournal(workspace);

    @BeforeEach
    void aProjectOfFourParties() {
        workspace = Fixtures.withStudies(folder);
        edit = new EditStudy(workspace);
        journal = new EnterInJournal(workspace);
        add("actors", Map.of("id", "club", "kind", "residents-group", "name_es", "Residentes en Bérgamo"));
        add("actors", Map.of("id", "town", "kind", "local-government", "name_es", "Municipalidad"));
        add("plans", Map.of("id", "plan", "name_es", "Plan", "place", "cliza", "start_year", "2026", "end_year", "2030"));
        add("projects", Map.of("id", "roof", "plan", "plan", "name_es", "Techo de la escuela", "owner", "town"));
        add("funding-terms", Map.of("id", "two", "name_es", "1x1"));
        add("funding-shares", Map.of("id", "two-club", "terms", "two", "party_kind", "residents-group", "share", "50"));
        add("funding-shares", Map.of("id", "two-town", "terms", "two", "party_kind", "local-government", "share", "50"));
        add("agreements", Map.of("id", "roof", "project", "roof", "terms", "two", "name_es", "Techo", "currency", "boliviano", "total", "1000"));
        add("agreement-parties", Map.of("id", "club", "agreement", "roof", "actor", "club"));
        add("agreement-parties", Map.of("id", "town", "agreement", "roof", "actor", "town"));
    }

    @Test
    void eachPartyOwesItsShareAndWhatIsMissingIsWhatNobodyGaveYet() {
        sound(journal.pledge(STUDY, "club", typed("500", "2026-01-15")));
        sound(journal.contribute(STUDY, "club", Account.Form.CASH, typed("300", "2026-02-01"), "", "", ""));
        sound(journal.contribute(STUDY, "town", Account.Form.LABOUR, typed("200", "2026-04-01"), "20 días a 10 bolivianos", "", ""));
        Cofunding roof = roof();
        assertThat(roof.standings()).extracting(each -> each.party().id(), each -> each.due().map(BigDecimal::intValueExact), each -> each.given().intValueExact(), each -> each.outstanding().intValueExact())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("club", Optional.of(500), 300, 200), org.assertj.core.groups.Tuple.tuple("town", Optional.of(500), 200, 0));
        assertThat(roof.missing()).isEqualByComparingTo("500");
        assertThat(roof.at(new Quarter(2026, 1)).journal().given()).isEqualByComparingTo("300");
        assertThat(roof.within(new Quarter(2026, 2)).given()).isEqualByComparingTo("200");
        assertThat(roof.journal().sum()).isEqualByComparingTo("0");
    }

    @Test
    void anEntryIsNeitherChangedNorRemovedNorTakenBackOnlyCorrected() {
        String wrong = sound(journal.contribute(STUDY, "club", Account.Form.CASH, typed("900", "2026-02-01"), "", "", "")).id();
        assertThat(rules(edit.change(STUDY, "journal", wrong, Map.of("amount", "90")))).containsExactly("record.kept-for-good");
        assertThat(rules(edit.remove(STUDY, "journal", wrong))).containsExactly("record.kept-for-good");
        assertThat(rules(edit.undo(STUDY))).containsExactly("store.kept-for-good");
        assertThat(roof().journal().entries()).hasSize(1);
        assertThat(rules(journal.correct(STUDY, wrong, typed("901", "2026-02-02")))).containsExactly("entry.corrects-too-much");
        sound(journal.correct(STUDY, wrong, typed("810", "2026-02-02")));
        assertThat(roof().journal().givenBy("club")).isEqualByComparingTo("90");
        assertThat(roof().journal().entries()).extracting(JournalEntry::kind).containsExactly("contribution", "correction");
        assertThat(rules(journal.correct(STUDY, wrong, typed("91", "2026-02-03")))).as("more than is left of it").containsExactly("entry.corrects-too-much");
    }

    @Test
    void aFileThatSaysSomethingElseOfAnEntryIsRefused() throws java.io.IOException {
        String id = sound(journal.contribute(STUDY, "club", Account.Form.CASH, typed("300", "2026-02-01"), "", "", "")).id();
        Path file = Files.writeString(folder.resolve("journal.csv"), """
                id,agreement,entered_at,kind,from_account,to_account,amount,currency,party,form,text_es
                %s,roof,2026-02-01,contribution,given:club,cash,30,boliviano,club,cash,Aporte
                """.formatted(id));
        var examined = sound(new ImportStudy(workspace).dryRun(file, Optional.of(STUDY), Optional.empty()));
        assertThat(examined.refusals()).singleElement().satisfies(each -> assertThat(each.problems()).extracting(Problem::rule).containsExactly("record.kept-for-good"));
    }

    /** Bad input of the issue: "shares that do not add up to 100", "two currencies in one project". */
    @Test
    void sharesAreAWholeAndAProjectHasOneCurrency() {
        assertThat(rules(edit.add(STUDY, "funding-shares", Map.of("terms", "two", "party_kind", "ngo", "share", "10")))).containsExactly("shares.used");
        add("funding-terms", Map.of("id", "three", "name_es", "3x1"));
        add("funding-shares", Map.of("id", "three-club", "terms", "three", "party_kind", "residents-group", "share", "25"));
        assertThat(rules(edit.change(STUDY, "agreements", "roof", Map.of("terms", "three")))).containsExactly("agreement.terms-no-whole");
        assertThat(rules(edit.add(STUDY, "expenses", Map.of("agreement", "roof", "name_es", "Calaminas", "amount", "10", "currency", "euro", "state", "draft")))).containsExactly("currency.other");
        add("budget-lines", Map.of("plan", "plan", "year", "2026", "project", "roof", "name_es", "Techo", "amount", "100", "currency", "boliviano"));
        assertThat(rules(edit.change(STUDY, "agreements", "roof", Map.of("currency", "euro")))).containsExactly("agreement.two-currencies");
    }

    @Test
    void onlyAnApprovedExpenseTakesMoneyOutOfTheBox() {
        sound(journal.contribute(STUDY, "club", Account.Form.CASH, typed("300", "2026-02-01"), "", "", ""));
        add("expenses", Map.of("id", "sheets", "agreement", "roof", "name_es", "Calaminas", "amount", "100", "currency", "boliviano", "state", "pending"));
        assertThat(rules(journal.spend(STUDY, "sheets", Account.Form.CASH, typed("100", "2026-03-01")))).containsExactly("expense.not-approved");
        sound(edit.change(STUDY, "expenses", "sheets", Map.of("state", "approved")));
        sound(journal.spend(STUDY, "sheets", Account.Form.CASH, typed("100", "2026-03-01")));
        assertThat(roof().journal().held(Account.Form.CASH)).isEqualByComparingTo("200");
        assertThat(roof().financialShare()).contains(new BigDecimal("10.0"));
        assertThat(rules(edit.change(STUDY, "expenses", "sheets", Map.of("state", "rejected")))).containsExactly("expense.needs-reason");
    }

    @Test
    void thingsAndLabourSayHowTheyWereValued() {
        assertThat(rules(journal.contribute(STUDY, "club", Account.Form.IN_KIND, typed("300", "2026-02-01"), "", "", ""))).containsExactly("entry.needs-valuation");
        assertThat(rules(journal.contribute(STUDY, "club", Account.Form.CASH, typed("-3", "2026-02-01"), "", "", ""))).containsExactly("amount.positive");
        assertThat(rules(journal.contribute(STUDY, "club", Account.Form.CASH, typed("3", "2026"), "", "", ""))).containsExactly("entry.needs-day");
    }

    /** What cannot be done share by share is done with all together, and taken back as one. */
    @Test
    void allSharesOfTermsInUseAreChangedTogetherAndUndoneAsOne() {
        var together = new ChangeShares(workspace);
        assertThat(rules(together.of(STUDY, "roof", Map.of("residents-group", "40", "local-government", "50"), Map.of()))).containsExactly("shares.used");
        assertThat(rules(together.of(STUDY, "roof", Map.of("residents-group", "", "local-government", ""), Map.of()))).containsExactly("shares.used");
        sound(together.of(STUDY, "roof", Map.of("residents-group", "25", "local-government", "37,5", "ngo", "37,5"), Map.of("ngo", "300")));
        assertThat(roof().shares()).extracting(each -> each.partyKind() + " " + each.share().toPlainString()).containsExactlyInAnyOrder("residents-group 25", "local-government 37.5", "ngo 37.5");
        assertThat(roof().shares()).filteredOn(each -> each.partyKind().equals("ngo")).singleElement().satisfies(each -> {
            assertThat(each.id()).as("a share has no name; it is called by its terms and who pays").isEqualTo("two-ngo");
            assertThat(each.cap()).hasValueSatisfying(cap -> assertThat(cap).isEqualByComparingTo("300"));
        });
        sound(together.of(STUDY, "roof", Map.of("residents-group", "62,5", "local-government", "37,5"), Map.of()));
        assertThat(roof().shares()).as("a blank takes a share away").hasSize(2);
        sound(edit.undo(STUDY));
        sound(edit.undo(STUDY));
        assertThat(roof().shares()).extracting(each -> each.share().intValueExact()).containsExactly(50, 50);
    }

    /** Bad input of the issue: "shares that do not add up to 100". Terms that an agreement uses stay whole, however a share is changed. */
    @Test
    void theSharesOfTermsInUseAreNeitherChangedNorRemovedOneByOne() {
        assertThat(rules(edit.change(STUDY, "funding-shares", "two-club", Map.of("share", "40")))).containsExactly("shares.used");
        assertThat(rules(edit.remove(STUDY, "funding-shares", "two-club"))).containsExactly("change.makes-wrong");
        assertThat(roof().shares()).extracting(each -> each.share().intValueExact()).containsExactly(50, 50);
        add("funding-terms", Map.of("id", "free", "name_es", "Nadie la usa"));
        assertThat(rules(edit.add(STUDY, "funding-shares", Map.of("id", "free-club", "terms", "free", "party_kind", "residents-group", "share", "110")))).containsExactly("shares.above-hundred");
    }

    /** Bad input of the issue: "two currencies in one project", from whichever side the second one comes. */
    @Test
    void aProjectHasOneCurrencyWhereverTheSecondOneIsTyped() {
        assertThat(rules(edit.add(STUDY, "budget-lines", Map.of("plan", "plan", "year", "2026", "project", "roof", "name_es", "Techo", "amount", "100", "currency", "euro")))).containsExactly("plan.currency-of-agreement");
        assertThat(rules(edit.add(STUDY, "agreements", Map.of("project", "roof", "name_es", "Otro", "currency", "euro", "total", "100")))).containsExactly("agreement.other-currency");
    }

    /** Everything that is wrong is told in one answer, and an answer there is: also where the amount or the day cannot be read at all. */
    @Test
    void anAmountOrADayThatCannotBeReadIsRefusedBesideItsField() {
        assertThat(faulty(journal.contribute(STUDY, "club", Account.Form.CASH, typed("abc", "2026-02-01"), "", "", ""))).filteredOn(Problem::refuses).extracting(each -> each.where().column()).containsExactly("amount");
        assertThat(faulty(journal.pledge(STUDY, "club", typed("10", "31/12/2026")))).filteredOn(Problem::refuses).extracting(each -> each.where().column()).containsExactly("entered_at");
        assertThat(faulty(edit.add(STUDY, "agreements", Map.of("project", "roof", "name_es", "Otro", "currency", "boliviano", "total", "mil")))).filteredOn(Problem::refuses).extracting(each -> each.where().column()).containsExactly("total");
        assertThat(faulty(edit.add(STUDY, "budget-lines", Map.of("plan", "plan", "year", "2031", "project", "roof", "name_es", "Techo", "amount", "mucho", "currency", "boliviano"))))
                .filteredOn(Problem::refuses).extracting(each -> each.where().column()).containsExactlyInAnyOrder("amount", "year");
    }

    @Test
    void moreThanCameInOrWasApprovedIsEnteredAndToldUntilItIsCorrected() {
        sound(journal.contribute(STUDY, "club", Account.Form.CASH, typed("100", "2026-02-01"), "", "", ""));
        add("expenses", Map.of("id", "sheets", "agreement", "roof", "name_es", "Calaminas", "amount", "120", "currency", "boliviano", "state", "approved"));
        assertThat(doubts(journal.spend(STUDY, "sheets", Account.Form.CASH, typed("120", "2026-03-01")))).containsExactly("entry.below-zero.cash");
        var second = journal.spend(STUDY, "sheets", Account.Form.CASH, typed("5", "2026-03-02"));
        assertThat(doubts(second)).containsExactly("entry.below-zero.cash", "entry.above-expense");
        sound(journal.correct(STUDY, sound(second).id(), typed("5", "2026-03-02")));
        sound(journal.contribute(STUDY, "club", Account.Form.CASH, typed("20", "2026-03-03"), "", "", ""));
        Study study = sound(workspace.study(STUDY));
        assertThat(Doubts.of(study, org.puriq.format.CofundingFormat.JOURNAL, study.all(JournalEntry.class))).isEmpty();
    }

    /** Terms, shares, agreement and parties are one step: what is no whole is refused as a whole, and one undo takes all of it back. */
    @Test
    void anAgreementIsBegunWithOwnSharesAndItsPartiesInOneStep() {
        var agree = new AgreeOnFunding(workspace);
        add("projects", Map.of("id", "well", "plan", "plan", "name_es", "Pozo", "owner", "town"));
        add("budget-lines", Map.of("plan", "plan", "year", "2026", "project", "well", "name_es", "Pozo", "amount", "100", "currency", "euro"));
        assertThat(rules(agree.begin(STUDY, own("60", "30")))).containsExactly("agreement.terms-no-whole");
        assertThat(sound(workspace.study(STUDY)).all(Agreement.class)).hasSize(1);
        String id = sound(agree.begin(STUDY, own("60", "40")));
        Study study = sound(workspace.study(STUDY));
        Cofunding well = Cofunding.of(study.records(), study.find(Agreement.class, id).orElseThrow());
        assertThat(well.agreement().currency()).isEqualTo("euro");
        assertThat(well.standings()).extracting(each -> each.party().actor(), each -> each.due().map(BigDecimal::intValueExact)).as("the cap holds the municipality at 300")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("club", Optional.of(600)), org.assertj.core.groups.Tuple.tuple("town", Optional.of(300)));
        sound(edit.undo(STUDY));
        assertThat(sound(workspace.study(STUDY)).all(Agreement.class)).hasSize(1);
        assertThat(sound(workspace.study(STUDY)).all(org.puriq.cofunding.FundingTerms.class)).hasSize(1);
    }

    private static AgreeOnFunding.Typed own(String club, String town) {
        return new AgreeOnFunding.Typed("es", "Pozo", "well", "1.000", AgreeOnFunding.OWN, Map.of("residents-group", club, "local-government", town), Map.of("local-government", "300"), List.of("club", "town"));
    }

    private static List<String> doubts(org.puriq.base.Checked<?> checked) {
        return checked.remarks().stream().map(Problem::rule).toList();
    }

    private Cofunding roof() {
        Study study = sound(workspace.study(STUDY));
        return Cofunding.of(study.records(), study.find(Agreement.class, "roof").orElseThrow());
    }

    private void add(String table, Map<String, String> cells) {
        sound(edit.add(STUDY, table, cells));
    }

    private static EnterInJournal.Typed typed(String amount, String day) {
        return new EnterInJournal.Typed(amount, day, "Aporte de prueba", "es");
    }

    private static List<String> rules(org.puriq.base.Checked<?> checked) {
        return faulty(checked).stream().filter(Problem::refuses).map(Problem::rule).toList();
    }
}
