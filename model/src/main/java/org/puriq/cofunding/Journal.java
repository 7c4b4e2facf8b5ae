package org.puriq.cofunding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * The journal of one agreement, by double entry: every entry takes an amount from one account and adds it to another, so that no
 * sequence of entries can be out of balance (Pacioli, Summa de arithmetica, 1494, XI). Immutable; an entry gives another journal.
 */
public final class Journal {
    public static final Journal EMPTY = new Journal(List.of());

    private final List<JournalEntry> entries;
    private final SequencedMap<String, BigDecimal> balances = new LinkedHashMap<>();

    private Journal(List<JournalEntry> entries) {
        this.entries = List.copyOf(entries);
        for (JournalEntry entry : entries) {
            balances.merge(entry.fromAccount(), entry.amount().negate(), BigDecimal::add);
            balances.merge(entry.toAccount(), entry.amount(), BigDecimal::add);
        }
    }

    /** The journal of an agreement among all entries, in the order in which they were entered. */
    public static Journal of(String agreement, List<JournalEntry> entries) {
        return new Journal(entries.stream().filter(each -> each.agreement().equals(agreement)).toList());
    }

    public Journal with(JournalEntry entry) {
        List<JournalEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Journal(more);
    }

    /** The entries that pass, as a journal of their own: those of a quarter, those of a party. */
    public Journal only(Predicate<JournalEntry> wanted) {
        return new Journal(entries.stream().filter(wanted).toList());
    }

    public List<JournalEntry> entries() {
        return entries;
    }

    public BigDecimal balance(Account account) {
        return balances.getOrDefault(account.code(), BigDecimal.ZERO);
    }

    /** The sum of all accounts: zero, whatever was entered. */
    public BigDecimal sum() {
        return balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal pledgedBy(String party) {
        return balance(new Account.Pledged(party)).negate();
    }

    public BigDecimal givenBy(String party) {
        return balance(new Account.Given(party)).negate();
    }

    /** What a party still owes of its pledges; zero where it gave as much or more. */
    public BigDecimal outstanding(String party) {
        return pledgedBy(party).subtract(givenBy(party)).max(BigDecimal.ZERO);
    }

    public BigDecimal pledged() {
        return balance(Account.PROMISED);
    }

    /** What all parties gave, in every form. */
    public BigDecimal given() {
        return balances.entrySet().stream().filter(each -> each.getKey().startsWith(Account.GIVEN)).map(each -> each.getValue().negate()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was given in one form, used by now or not. */
    public BigDecimal given(Account.Form form) {
        return entries.stream().map(each -> given(each, form)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal given(JournalEntry entry, Account.Form form) {
        boolean came = entry.toAccount().equals(form.code()) && entry.fromAccount().startsWith(Account.GIVEN);
        boolean wentBack = entry.fromAccount().equals(form.code()) && entry.toAccount().startsWith(Account.GIVEN);
        return came ? entry.amount() : wentBack ? entry.amount().negate() : BigDecimal.ZERO;
    }

    public BigDecimal spent() {
        return balance(Account.SPENT);
    }

    /** What was given in a form and is not used yet. */
    public BigDecimal held(Account.Form form) {
        return balance(new Account.Held(form));
    }

    /** How much of an entry other entries have taken back. */
    public BigDecimal correctedOf(String entry) {
        return entries.stream().filter(each -> each.corrects().filter(entry::equals).isPresent()).map(JournalEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
