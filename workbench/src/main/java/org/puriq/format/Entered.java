package org.puriq.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.puriq.cofunding.Account;
import org.puriq.cofunding.JournalEntry;

/**
 * A journal added up: what each agreement holds in each form, what was spent for each expense, and what was taken back of each entry.
 */
record Entered(Map<String, BigDecimal> held, Map<String, BigDecimal> spent, Map<String, BigDecimal> corrected) {
    Entered {
        held = Map.copyOf(held);
        spent = Map.copyOf(spent);
        corrected = Map.copyOf(corrected);
    }

    static Entered of(List<JournalEntry> journal) {
        Map<String, BigDecimal> held = new HashMap<>();
        Map<String, BigDecimal> corrected = new HashMap<>();
        for (JournalEntry each : journal) {
            add(held, account(each.agreement(), each.toAccount()), each.amount());
            add(held, account(each.agreement(), each.fromAccount()), each.amount().negate());
            each.corrects().ifPresent(wrong -> add(corrected, wrong, each.amount()));
        }
        Map<String, BigDecimal> spent = new HashMap<>();
        journal.forEach(each -> each.expense().filter(_ -> each.toAccount().equals(Account.SPENT.code()))
                .ifPresent(expense -> add(spent, expense, each.amount().subtract(corrected.getOrDefault(each.id(), BigDecimal.ZERO)))));
        return new Entered(held, spent, corrected);
    }

    private static void add(Map<String, BigDecimal> sums, String key, BigDecimal amount) {
        sums.merge(key, amount, BigDecimal::add);
    }

    private static String account(String agreement, String account) {
        return agreement + " " + account;
    }

    /** What lies on an account of an agreement; below zero where more left it than came in. */
    BigDecimal held(String agreement, String account) {
        return held.getOrDefault(account(agreement, account), BigDecimal.ZERO);
    }

    BigDecimal spentFor(String expense) {
        return spent.getOrDefault(expense, BigDecimal.ZERO);
    }

    BigDecimal correctedOf(String entry) {
        return corrected.getOrDefault(entry, BigDecimal.ZERO);
    }
}
