package org.puriq.cofunding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.puriq.base.PartialDate;
import org.puriq.base.Wording;

/** The law of the journal: whatever is entered, the accounts of a project add up to zero and no entry is lost. */
class JournalTest {
    private static final int SEQUENCES = 10_000;
    private static final int LONGEST = 40;
    private static final List<String> PARTIES = List.of("club-lima", "municipality", "region");

    @Test
    void overTenThousandSequencesOfEntriesTheAccountsAddUpToZeroAndNoHistoryIsLost() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20070630);
        long entries = 0;
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            Journal journal = Journal.EMPTY;
            List<JournalEntry> entered = new ArrayList<>();
            int length = 1 + random.nextInt(LONGEST);
            for (int at = 0; at < length; at++) {
                JournalEntry entry = any(random, at, entered);
                journal = journal.with(entry);
                entered.add(entry);
                assertThat(journal.sum()).as("sequence %d, entry %d", sequence, at).isEqualByComparingTo(BigDecimal.ZERO);
            }
            assertThat(journal.entries()).as("sequence %d", sequence).containsExactlyElementsOf(entered);
            assertThat(Journal.of("a", entered).spent()).isEqualByComparingTo(journal.spent());
            assertThat(journal.given()).as("what was given is held or spent").isEqualByComparingTo(
                    journal.held(Account.Form.CASH).add(journal.held(Account.Form.IN_KIND)).add(journal.held(Account.Form.LABOUR)).add(journal.spent()));
            entries += length;
        }
        assertThat(entries).isGreaterThan(SEQUENCES * 10L);
    }

    @Test
    void aCorrectionTakesBackWhatItCorrectsAndBothStay() {
        JournalEntry wrong = entry("1", JournalEntry.CONTRIBUTION, "given:club-lima", "cash", "500", Optional.empty());
        JournalEntry back = entry("2", JournalEntry.CORRECTION, "cash", "given:club-lima", "500", Optional.of("1"));
        JournalEntry right = entry("3", JournalEntry.CONTRIBUTION, "given:club-lima", "cash", "50", Optional.empty());
        Journal journal = Journal.of("a", List.of(wrong, back, right));
        assertThat(journal.givenBy("club-lima")).isEqualByComparingTo("50");
        assertThat(journal.given(Account.Form.CASH)).isEqualByComparingTo("50");
        assertThat(journal.correctedOf("1")).isEqualByComparingTo("500");
        assertThat(journal.entries()).hasSize(3);
    }

    @Test
    void whoGivesMoreThanItPledgedOwesNothing() {
        Journal journal = Journal.of("a", List.of(entry("1", JournalEntry.PLEDGE, "pledged:region", "promised", "100", Optional.empty()),
                entry("2", JournalEntry.CONTRIBUTION, "given:region", "labour", "120", Optional.empty())));
        assertThat(journal.outstanding("region")).isEqualByComparingTo("0");
        assertThat(journal.pledged()).isEqualByComparingTo("100");
        assertThat(journal.given(Account.Form.LABOUR)).isEqualByComparingTo("120");
        assertThat(journal.given(Account.Form.CASH)).isEqualByComparingTo("0");
    }

    @Test
    void everyAccountIsFoundAgainByItsCode() {
        for (Account account : List.of(new Account.Pledged("a"), new Account.Given("a"), Account.PROMISED, Account.SPENT, new Account.Held(Account.Form.CASH), new Account.Held(Account.Form.IN_KIND), new Account.Held(Account.Form.LABOUR))) {
            assertThat(Account.of(account.code())).contains(account);
        }
        assertThat(Account.of("given:")).isEmpty();
        assertThat(Account.of("bank")).isEmpty();
    }

    private static JournalEntry any(RandomGenerator random, int at, List<JournalEntry> before) {
        String party = PARTIES.get(random.nextInt(PARTIES.size()));
        Account.Form form = Account.Form.values()[random.nextInt(3)];
        String amount = BigDecimal.valueOf(1 + random.nextLong(10_000_000), 2).toPlainString();
        String id = String.valueOf(at);
        return switch (random.nextInt(before.isEmpty() ? 3 : 4)) {
            case 0 -> entry(id, JournalEntry.PLEDGE, "pledged:" + party, "promised", amount, Optional.empty());
            case 1 -> entry(id, JournalEntry.CONTRIBUTION, "given:" + party, form.code(), amount, Optional.empty());
            case 2 -> entry(id, JournalEntry.EXPENSE, form.code(), "spent", amount, Optional.empty());
            default -> {
                JournalEntry corrected = before.get(random.nextInt(before.size()));
                yield entry(id, JournalEntry.CORRECTION, corrected.toAccount(), corrected.fromAccount(), corrected.amount().toPlainString(), Optional.of(corrected.id()));
            }
        };
    }

    private static JournalEntry entry(String id, String kind, String from, String to, String amount, Optional<String> corrects) {
        return new JournalEntry(id, "a", new PartialDate("2007-06-30"), kind, from, to, new BigDecimal(amount), "sol", Optional.empty(), "", Wording.NONE,
                Optional.empty(), Optional.empty(), Optional.empty(), corrects, Wording.same("x"), List.of());
    }
}
