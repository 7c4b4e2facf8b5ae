package org.puriq.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.cofunding.Account;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.AgreementParty;
import org.puriq.cofunding.Expense;
import org.puriq.cofunding.FundingShare;
import org.puriq.cofunding.JournalEntry;
import org.puriq.cofunding.Milestone;
import org.puriq.cofunding.ProgressReport;

/** Whether shares are a whole, entries go between accounts that there are, and one project has one currency. */
final class CofundingRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Known known;
    private Optional<Entered> entered = Optional.empty();

    CofundingRules(Known known) {
        this.known = known;
    }

    /** What the journal says, added up once and not once for each of its entries. */
    private Entered entered() {
        if (entered.isEmpty()) {
            entered = Optional.of(Entered.of(known.all(CofundingFormat.JOURNAL)));
        }
        return entered.get();
    }

    void check(Recorded record, Where where, List<Problem> problems) {
        switch (record) {
            case FundingShare share -> checkShare(share, where, problems);
            case Agreement agreement -> checkAgreement(agreement, where, problems);
            case AgreementParty party -> checkParty(party, where, problems);
            case Expense expense -> checkExpense(expense, where, problems);
            case JournalEntry entry -> checkEntry(entry, where, problems);
            case Milestone milestone -> checkMilestone(milestone, where, problems);
            case ProgressReport report -> checkReport(report, where, problems);
            default -> { }
        }
    }

    private void checkShare(FundingShare share, Where where, List<Problem> problems) {
        if (share.share().signum() <= 0) {
            problems.add(Problem.refused(where.at("share", share.share().toPlainString()), "amount.positive", share.share().toPlainString()));
        }
        BigDecimal whole = wholeOf(share.terms());
        Optional<Agreement> user = known.all(CofundingFormat.AGREEMENTS).stream().filter(each -> each.terms().filter(share.terms()::equals).isPresent()).findFirst();
        if (whole.compareTo(HUNDRED) != 0 && user.isPresent()) {
            problems.add(Problem.refused(where.at("share", share.share().toPlainString()), "shares.used", share.terms(), plain(whole), user.get().id()));
        } else if (whole.compareTo(HUNDRED) > 0) {
            problems.add(Problem.refused(where.at("share", share.share().toPlainString()), "shares.above-hundred", share.terms(), plain(whole)));
        } else if (whole.compareTo(HUNDRED) < 0) {
            problems.add(Problem.doubtful(where.at("share", share.share().toPlainString()), "shares.below-hundred", share.terms(), plain(whole), plain(HUNDRED.subtract(whole))));
        }
    }

    private BigDecimal wholeOf(String terms) {
        return known.all(CofundingFormat.FUNDING_SHARES).stream().filter(each -> each.terms().equals(terms)).map(FundingShare::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void checkAgreement(Agreement agreement, Where where, List<Problem> problems) {
        positive("total", agreement.total(), where, problems);
        agreement.terms().ifPresent(terms -> {
            BigDecimal whole = wholeOf(terms);
            if (whole.compareTo(HUNDRED) != 0) {
                problems.add(Problem.refused(where.at("terms", terms), "agreement.terms-no-whole", terms, plain(whole)));
            }
        });
        known.all(PlanFormat.BUDGET_LINES).stream()
                .filter(each -> each.project().filter(agreement.project()::equals).isPresent() && !each.currency().equals(agreement.currency()))
                .findFirst().ifPresent(line -> problems.add(Problem.refused(where.at("currency", agreement.currency()), "agreement.two-currencies", agreement.currency(), line.currency(), line.id())));
        known.all(CofundingFormat.AGREEMENTS).stream()
                .filter(each -> !each.id().equals(agreement.id()) && each.project().equals(agreement.project()) && !each.currency().equals(agreement.currency()))
                .findFirst().ifPresent(other -> problems.add(Problem.refused(where.at("currency", agreement.currency()), "agreement.other-currency", agreement.currency(), other.currency(), other.id())));
    }

    private void checkParty(AgreementParty party, Where where, List<Problem> problems) {
        boolean twice = known.all(CofundingFormat.AGREEMENT_PARTIES).stream()
                .anyMatch(each -> !each.id().equals(party.id()) && each.agreement().equals(party.agreement()) && each.actor().equals(party.actor()));
        if (twice) {
            problems.add(Problem.refused(where.at("actor", party.actor()), "party.twice", party.actor(), party.agreement()));
        }
    }

    private void checkExpense(Expense expense, Where where, List<Problem> problems) {
        positive("amount", expense.amount(), where, problems);
        checkCurrency(expense.agreement(), expense.currency(), where, problems);
        if (expense.state().equals(Expense.REJECTED) && expense.reason().isBlank()) {
            problems.add(Problem.refused(where.at("reason", ""), "expense.needs-reason", expense.id()));
        }
        if (expense.state().equals(Expense.PAID) && expense.receipt().isEmpty()) {
            problems.add(Problem.doubtful(where.at("receipt", ""), "expense.no-receipt", expense.id()));
        }
    }

    private void checkCurrency(String agreement, String currency, Where where, List<Problem> problems) {
        known.find(CofundingFormat.AGREEMENTS, agreement).map(Agreement::currency).filter(each -> !each.equals(currency)).ifPresent(right ->
                problems.add(Problem.refused(where.at("currency", currency), "currency.other", currency, right, agreement)));
    }

    private void checkEntry(JournalEntry entry, Where where, List<Problem> problems) {
        positive("amount", entry.amount(), where, problems);
        checkCurrency(entry.agreement(), entry.currency(), where, problems);
        if (entry.enteredAt().iso().length() < 10) {
            problems.add(Problem.refused(where.at("entered_at", entry.enteredAt().iso()), "entry.needs-day", entry.enteredAt().iso()));
        }
        Optional<Account> from = account("from_account", entry.fromAccount(), entry, where, problems);
        Optional<Account> to = account("to_account", entry.toAccount(), entry, where, problems);
        Optional<String> party = from.flatMap(Account::ofParty).or(() -> to.flatMap(Account::ofParty));
        if (!party.equals(entry.party())) {
            problems.add(Problem.refused(where.at("party", entry.party().orElse("")), "entry.other-party", entry.party().orElse(""), party.orElse("")));
        }
        if (from.isPresent() && to.isPresent()) {
            checkWay(entry, from.get(), to.get(), where, problems);
        }
        checkHeld(entry, where, problems);
    }

    /** What was entered stays; that more left the box than came in, or more than was approved, is said until somebody corrects it. */
    private void checkHeld(JournalEntry entry, Where where, List<Problem> problems) {
        if (!entry.kind().equals(JournalEntry.EXPENSE)) {
            return;
        }
        BigDecimal held = entered().held(entry.agreement(), entry.fromAccount());
        if (held.signum() < 0) {
            problems.add(Problem.doubtful(where.at("amount", entry.amount().toPlainString()), "entry.below-zero." + entry.fromAccount(), plain(held.negate())));
        }
        entry.expense().flatMap(id -> known.find(CofundingFormat.EXPENSES, id)).ifPresent(expense -> {
            BigDecimal spent = entered().spentFor(expense.id());
            if (spent.compareTo(expense.amount()) > 0) {
                problems.add(Problem.doubtful(where.at("amount", entry.amount().toPlainString()), "entry.above-expense", expense.id(), plain(spent), plain(expense.amount())));
            }
        });
    }

    private Optional<Account> account(String column, String code, JournalEntry entry, Where where, List<Problem> problems) {
        Optional<Account> account = Account.of(code);
        if (account.isEmpty()) {
            problems.add(Problem.refused(where.at(column, CellRules.shortened(code)), "entry.no-account", CellRules.shortened(code)));
        }
        account.flatMap(Account::ofParty).filter(party -> known.find(CofundingFormat.AGREEMENT_PARTIES, party).filter(each -> each.agreement().equals(entry.agreement())).isEmpty())
                .ifPresent(party -> problems.add(Problem.refused(where.at(column, CellRules.shortened(code)), "entry.no-party", CellRules.shortened(party), entry.agreement())));
        return account;
    }

    /** Each kind of entry goes one way: a pledge is promised, a contribution comes into what is held, an expense leaves it. */
    private void checkWay(JournalEntry entry, Account from, Account to, Where where, List<Problem> problems) {
        boolean right = switch (entry.kind()) {
            case JournalEntry.PLEDGE -> from instanceof Account.Pledged && to instanceof Account.Promised;
            case JournalEntry.CONTRIBUTION -> from instanceof Account.Given && to instanceof Account.Held(Account.Form form) && form.code().equals(entry.form());
            case JournalEntry.EXPENSE -> from instanceof Account.Held && to instanceof Account.Spent;
            default -> takesBack(entry);
        };
        if (!right && isTooMuch(entry)) {
            problems.add(Problem.refused(where.at("amount", entry.amount().toPlainString()), "entry.corrects-too-much", entry.corrects().orElseThrow(), plain(leftWithout(entry)), plain(entry.amount())));
        } else if (!right) {
            problems.add(Problem.refused(where.at("to_account", entry.toAccount()), way(entry), entry.fromAccount(), entry.toAccount()));
        }
        if (entry.kind().equals(JournalEntry.CONTRIBUTION) && !entry.form().equals(Account.Form.CASH.code()) && entry.valuation().isEmpty()) {
            problems.add(Problem.refused(where.at("valuation_es", ""), "entry.needs-valuation", entry.id()));
        }
    }

    private static String way(JournalEntry entry) {
        return switch (entry.kind()) {
            case JournalEntry.PLEDGE -> "entry.way.pledge";
            case JournalEntry.CONTRIBUTION -> "entry.way.contribution";
            case JournalEntry.EXPENSE -> "entry.way.expense";
            default -> "entry.way.correction";
        };
    }

    /** A correction goes the other way of what it corrects, and no further than that went. */
    private boolean takesBack(JournalEntry entry) {
        return entry.corrects().flatMap(id -> known.find(CofundingFormat.JOURNAL, id)).filter(wrong -> wrong.agreement().equals(entry.agreement())
                && wrong.fromAccount().equals(entry.toAccount()) && wrong.toAccount().equals(entry.fromAccount())
                && correctedOf(wrong.id()).compareTo(wrong.amount()) <= 0).isPresent();
    }

    private BigDecimal correctedOf(String wrong) {
        return entered().correctedOf(wrong);
    }

    /** A correction that goes the right way, and further than what it corrects. */
    private boolean isTooMuch(JournalEntry entry) {
        return entry.kind().equals(JournalEntry.CORRECTION) && entry.corrects().flatMap(id -> known.find(CofundingFormat.JOURNAL, id))
                .filter(wrong -> correctedOf(wrong.id()).compareTo(wrong.amount()) > 0).isPresent();
    }

    /** What was left of the corrected entry before this correction. */
    private BigDecimal leftWithout(JournalEntry entry) {
        JournalEntry wrong = entry.corrects().flatMap(id -> known.find(CofundingFormat.JOURNAL, id)).orElseThrow();
        return wrong.amount().subtract(correctedOf(wrong.id())).add(entry.amount()).max(BigDecimal.ZERO);
    }

    private static void checkMilestone(Milestone milestone, Where where, List<Problem> problems) {
        percent("planned_share", milestone.plannedShare(), where, problems);
        percent("reached_share", milestone.reachedShare(), where, problems);
        if (milestone.reachedShare().isPresent() && milestone.reachedAt().isEmpty()) {
            problems.add(Problem.refused(where.at("reached_at", ""), "milestone.needs-date", milestone.id()));
        }
    }

    private static void checkReport(ProgressReport report, Where where, List<Problem> problems) {
        if (report.quarter() < 1 || report.quarter() > 4) {
            problems.add(Problem.refused(where.at("quarter", String.valueOf(report.quarter())), "quarter.unknown", String.valueOf(report.quarter())));
        }
    }

    private static void percent(String column, Optional<BigDecimal> share, Where where, List<Problem> problems) {
        share.filter(each -> each.signum() < 0 || each.compareTo(HUNDRED) > 0).ifPresent(each ->
                problems.add(Problem.refused(where.at(column, each.toPlainString()), "share.percent", each.toPlainString())));
    }

    private static void positive(String column, BigDecimal amount, Where where, List<Problem> problems) {
        if (amount.signum() <= 0) {
            problems.add(Problem.refused(where.at(column, amount.toPlainString()), "amount.positive", amount.toPlainString()));
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
