package org.puriq.cofunding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.base.PartialDate;
import org.puriq.base.Records;
import org.puriq.evidence.Actor;
import org.puriq.planning.Objective;
import org.puriq.planning.Project;

/**
 * One agreement with everything that belongs to it, up to a day: who owes what by its terms, who pledged and gave, what was spent
 * and what is missing. It counts; it pays nothing.
 */
public final class Cofunding {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CENTS = 2;

    private final Records records;
    private final Agreement agreement;
    private final Journal journal;

    private Cofunding(Records records, Agreement agreement, Journal journal) {
        this.records = records;
        this.agreement = agreement;
        this.journal = journal;
    }

    public static Cofunding of(Records records, Agreement agreement) {
        return new Cofunding(records, agreement, Journal.of(agreement.id(), records.all(JournalEntry.class)));
    }

    /** The same as it stood at the end of a quarter. */
    public Cofunding at(Quarter quarter) {
        return new Cofunding(records, agreement, journal.only(each -> quarter.closes(each.enteredAt())));
    }

    /** Only what happened within a quarter. */
    public Journal within(Quarter quarter) {
        return journal.only(each -> quarter.holds(each.enteredAt()));
    }

    public Agreement agreement() {
        return agreement;
    }

    public Journal journal() {
        return journal;
    }

    /**
     * What one party owes, pledged and gave.
     *
     * @param due its share of the total by the terms, in the currency; nothing where the terms name no share for its kind
     */
    public record Standing(AgreementParty party, Actor actor, Optional<BigDecimal> due, BigDecimal pledged, BigDecimal given, BigDecimal outstanding) {}

    public List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        for (AgreementParty party : parties()) {
            records.find(Actor.class, party.actor()).ifPresent(actor -> standings.add(new Standing(party, actor, due(actor),
                    journal.pledgedBy(party.id()), journal.givenBy(party.id()), journal.outstanding(party.id()))));
        }
        return standings;
    }

    public List<AgreementParty> parties() {
        return records.all(AgreementParty.class).stream().filter(each -> each.agreement().equals(agreement.id())).toList();
    }

    /** The share of the actor's kind, divided evenly among the parties of that kind: terms name kinds, not persons. */
    private Optional<BigDecimal> due(Actor actor) {
        long alike = parties().stream().flatMap(each -> records.find(Actor.class, each.actor()).stream()).filter(each -> each.kind().equals(actor.kind())).count();
        return shares().stream().filter(each -> each.partyKind().equals(actor.kind())).findFirst()
                .map(share -> dueOf(share).divide(BigDecimal.valueOf(alike), CENTS, RoundingMode.HALF_UP));
    }

    /** What all actors of a kind owe together: their share of the total, up to its cap. */
    public BigDecimal dueOf(FundingShare share) {
        BigDecimal whole = agreement.total().multiply(share.share()).divide(HUNDRED, CENTS, RoundingMode.HALF_UP);
        return share.cap().map(whole::min).orElse(whole);
    }

    public List<FundingShare> shares() {
        return records.all(FundingShare.class).stream().filter(each -> agreement.terms().filter(each.terms()::equals).isPresent()).toList();
    }

    /** The kinds of actors that the terms name and that no party is of. */
    public List<String> absentKinds() {
        List<String> present = parties().stream().flatMap(each -> records.find(Actor.class, each.actor()).stream()).map(Actor::kind).toList();
        return shares().stream().map(FundingShare::partyKind).filter(each -> !present.contains(each)).toList();
    }

    /** What is still missing of the whole cost: neither given in money nor in things nor in labour. */
    public BigDecimal missing() {
        return agreement.total().subtract(journal.given()).max(BigDecimal.ZERO);
    }

    /** What all parties together still owe of their pledges; who gave more than it pledged pays nobody else's. */
    public BigDecimal outstanding() {
        return standings().stream().map(Standing::outstanding).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the journal says was spent by the end of a day. */
    public BigDecimal spentBy(PartialDate day) {
        return journal.only(each -> !day.isCertainlyBefore(each.enteredAt())).spent();
    }

    /** What the journal says was spent for an expense, corrections among it. */
    public BigDecimal enteredFor(String expense) {
        return journal.entries().stream().filter(each -> each.expense().filter(expense::equals).isPresent()).map(this::remaining).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is left of an entry when its corrections are taken off. */
    public BigDecimal remaining(JournalEntry entry) {
        return entry.amount().subtract(journal.correctedOf(entry.id()));
    }

    /** Contributions in things or labour that were not taken back as a whole. */
    public List<JournalEntry> inKind() {
        return journal.entries().stream().filter(each -> each.kind().equals(JournalEntry.CONTRIBUTION) && !each.form().equals(Account.Form.CASH.code()))
                .filter(each -> remaining(each).signum() > 0).toList();
    }

    /** Spent of the total, in per cent; nothing where the project costs nothing. */
    public Optional<BigDecimal> financialShare() {
        return percent(journal.spent(), agreement.total());
    }

    /** What the last milestone that was reached by a day says of the work, in per cent. */
    public Optional<BigDecimal> physicalShare(Optional<Quarter> until) {
        return milestones().stream()
                .filter(each -> each.reachedShare().isPresent())
                .filter(each -> until.isEmpty() || each.reachedAt().filter(until.get()::closes).isPresent())
                .map(each -> each.reachedShare().orElseThrow())
                .max(Comparator.naturalOrder());
    }

    public List<Milestone> milestones() {
        return records.all(Milestone.class).stream().filter(each -> each.agreement().equals(agreement.id())).sorted(Comparator.comparingInt(Milestone::position)).toList();
    }

    public List<Expense> expenses() {
        return records.all(Expense.class).stream().filter(each -> each.agreement().equals(agreement.id())).toList();
    }

    public List<ProgressReport> reports() {
        return records.all(ProgressReport.class).stream().filter(each -> each.agreement().equals(agreement.id()))
                .sorted(Comparator.comparingInt(ProgressReport::year).thenComparingInt(ProgressReport::quarter)).toList();
    }

    /** Everything that was handed in for it: receipts of its expenses and entries, photographs of its milestones and reports. */
    public List<Attachment> attachments() {
        return Stream.of(expenses().stream().flatMap(each -> each.receipt().stream()), journal.entries().stream().flatMap(each -> each.receipt().stream()),
                        milestones().stream().flatMap(each -> each.photos().stream()), reports().stream().flatMap(each -> each.photos().stream()))
                .flatMap(each -> each).distinct().flatMap(id -> records.find(Attachment.class, id).stream()).toList();
    }

    /** What was given by what it is used for; only of entries that say so. */
    public SequencedMap<String, BigDecimal> givenByUse() {
        SequencedMap<String, BigDecimal> uses = new LinkedHashMap<>();
        for (JournalEntry entry : journal.entries()) {
            if (entry.kind().equals(JournalEntry.CONTRIBUTION) && entry.use().isPresent()) {
                uses.merge(entry.use().get(), entry.amount().subtract(journal.correctedOf(entry.id())), BigDecimal::add);
            }
        }
        return uses;
    }

    public Optional<Project> project() {
        return records.find(Project.class, agreement.project());
    }

    /**
     * Whether the project answers no priority of somebody who lives there, neither itself nor by the objectives that it serves; money
     * from outside easily goes to what its givers prefer.
     */
    public boolean answersNoPriority() {
        return project().filter(each -> each.priorities().isEmpty() && !isServed(each.objective(), new HashSet<>())).isPresent();
    }

    private boolean isServed(Optional<String> objective, Set<String> seen) {
        Optional<Objective> found = objective.filter(seen::add).flatMap(id -> records.find(Objective.class, id));
        return found.filter(each -> !each.priorities().isEmpty() || isServed(each.parent(), seen)).isPresent();
    }

    /** What was given in each form, used or not. */
    public Map<Account.Form, BigDecimal> givenByForm() {
        Map<Account.Form, BigDecimal> forms = new LinkedHashMap<>();
        for (Account.Form form : Account.Form.values()) {
            forms.put(form, journal.given(form));
        }
        return forms;
    }

    /** A part of a whole in per cent, to one decimal; nothing of nothing. */
    public static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
    }
}
