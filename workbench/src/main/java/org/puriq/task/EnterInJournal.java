package org.puriq.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.cofunding.Account;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.Expense;
import org.puriq.cofunding.JournalEntry;
import org.puriq.format.CofundingFormat;
import org.puriq.format.Meant;
import org.puriq.format.Table;
import org.puriq.study.Study;

/**
 * Enters into the journal of an agreement what a party pledged or gave, what was spent, and what corrects an earlier entry. The
 * accounts follow from what happened, so that nobody has to know them. Nothing is paid.
 */
public final class EnterInJournal {
    private final Workspace workspace;

    public EnterInJournal(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What somebody typed about one movement: the amount in the country's style, the day, and a sentence on what it is. */
    public record Typed(String amount, String day, String text, String language) {}

    public Checked<EditStudy.Saved> pledge(String study, String party, Typed typed) {
        return of(study, CofundingFormat.AGREEMENT_PARTIES, party).then(found -> enter(study, found.study(), found.record().agreement(), JournalEntry.PLEDGE,
                new Account.Pledged(party), Account.PROMISED, typed, Map.of("party", party)));
    }

    /** @param valuation how things or labour were valued; empty for money */
    public Checked<EditStudy.Saved> contribute(String study, String party, Account.Form form, Typed typed, String valuation, String use, String receipt) {
        Map<String, String> more = new LinkedHashMap<>(Map.of("party", party, "form", form.code(), "use", use, "receipt", receipt));
        more.put("valuation_" + typed.language(), valuation);
        return of(study, CofundingFormat.AGREEMENT_PARTIES, party).then(found -> enter(study, found.study(), found.record().agreement(), JournalEntry.CONTRIBUTION,
                new Account.Given(party), new Account.Held(form), typed, more));
    }

    /** What an expense took out of what was held; the amount of the expense itself where none is typed. */
    public Checked<EditStudy.Saved> spend(String study, String expense, Account.Form form, Typed typed) {
        return of(study, CofundingFormat.EXPENSES, expense).then(found -> {
            Expense spent = found.record();
            if (!spent.state().equals(Expense.APPROVED) && !spent.state().equals(Expense.PAID)) {
                return Checked.faulty(Problem.refused(new Where("expenses", 0, "state", spent.state()), "expense.not-approved", expense));
            }
            Map<String, String> more = new LinkedHashMap<>(Map.of("expense", expense));
            spent.receipt().ifPresent(receipt -> more.put("receipt", receipt));
            return enter(study, found.study(), spent.agreement(), JournalEntry.EXPENSE, new Account.Held(form), Account.SPENT, typed, more);
        });
    }

    /** Takes an entry back, in whole or in part; both stay. */
    public Checked<EditStudy.Saved> correct(String study, String entry, Typed typed) {
        return of(study, CofundingFormat.JOURNAL, entry).then(found -> {
            JournalEntry wrong = found.record();
            Map<String, String> more = new LinkedHashMap<>(Map.of("corrects", entry, "form", wrong.form()));
            wrong.party().ifPresent(party -> more.put("party", party));
            return enter(study, found.study(), wrong.agreement(), JournalEntry.CORRECTION, Account.of(wrong.toAccount()).orElseThrow(), Account.of(wrong.fromAccount()).orElseThrow(), typed, more);
        });
    }

    private Checked<EditStudy.Saved> enter(String study, Study known, String agreement, String kind, Account from, Account to, Typed typed, Map<String, String> more) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("agreement", agreement);
        cells.put("entered_at", typed.day());
        cells.put("kind", kind);
        cells.put("from_account", from.code());
        cells.put("to_account", to.code());
        cells.put("amount", typed.amount());
        cells.put("currency", known.find(Agreement.class, agreement).map(Agreement::currency).orElse(""));
        cells.put("text_" + typed.language(), typed.text());
        more.forEach((column, text) -> {
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        });
        return new EditStudy(workspace).add(study, CofundingFormat.JOURNAL.name(), cells);
    }

    private record Found<T>(Study study, T record) {}

    private <T extends Recorded> Checked<Found<T>> of(String study, Table<T> table, String id) {
        return workspace.study(study).then(known -> known.find(table.kind(), id).map(each -> Checked.sound(new Found<>(known, each)))
                .orElseGet(() -> Checked.faulty(Problem.refused(new Where(table.name(), 0, "id", id), "record.unknown", id, table.name(), Meant.among(known.records(), table, id)))));
    }
}
