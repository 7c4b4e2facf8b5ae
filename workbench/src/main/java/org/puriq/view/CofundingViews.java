package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.cofunding.Account;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.AgreementParty;
import org.puriq.cofunding.Cofunding;
import org.puriq.cofunding.Expense;
import org.puriq.cofunding.Journal;
import org.puriq.cofunding.JournalEntry;
import org.puriq.cofunding.Milestone;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** Who pays together for what: what each owes, gave and still owes, the journal, expenses, milestones, and what was given in things. */
public final class CofundingViews {
    /** The use that is a fiesta; every other one lasts longer (acceptance A68). */
    public static final String CELEBRATION = "celebration";
    private static final String AGREEMENT = "agreement";

    private CofundingViews() {}

    static List<View> all() {
        return List.of(new PartiesView(), new ProgressView(), new JournalView(), new ExpensesView(), new MilestonesView(), new InKindView());
    }

    /** Everything that belongs to an agreement, as a sheet of the view of that name would show it for this agreement alone. */
    public static Sheet sheet(String view, Request request, Agreement agreement) {
        var options = new java.util.LinkedHashMap<>(request.options());
        options.put(AGREEMENT, agreement.id());
        var only = new Request(request.study(), request.texts(), options);
        return all().stream().filter(each -> each.name().equals(view)).findFirst().orElseThrow().sheet(only);
    }

    private static List<Cofunding> agreements(Request request) {
        return request.study().all(Agreement.class).stream().filter(each -> request.option(AGREEMENT).map(each.id()::equals).orElse(true))
                .map(each -> Cofunding.of(request.study().records(), each)).toList();
    }

    private static Money money(Request request, Cofunding agreement) {
        return new Money(request, agreement.agreement().currency());
    }

    private static String called(Request request, Cofunding agreement) {
        return request.of(agreement.agreement().name());
    }

    /** On the page of one agreement its name need not stand above its rows. */
    private static String section(Request request, Cofunding agreement) {
        return request.option(AGREEMENT).isPresent() ? "" : called(request, agreement);
    }

    private abstract static class OfAgreements extends TextView {
        private final String table;

        OfAgreements(String name, String table) {
            super(name, Stage.PLAN);
            this.table = table;
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of(table);
        }

        @Override
        public List<String> filters() {
            return List.of(AGREEMENT);
        }

        @Override
        public Sheet sheet(Request request) {
            SheetBuilder sheet = heads(new SheetBuilder(this, request));
            agreements(request).forEach(each -> rows(sheet, request, each));
            return sheet.build();
        }

        abstract SheetBuilder heads(SheetBuilder sheet);

        abstract void rows(SheetBuilder sheet, Request request, Cofunding agreement);
    }

    /** The parts of residents' group, municipality, region and state: what each owes by the terms, pledged, gave and still owes (acceptance A67). */
    static final class PartiesView extends OfAgreements {
        PartiesView() {
            super("cofunding", "agreements");
        }

        @Override
        SheetBuilder heads(SheetBuilder sheet) {
            return sheet.heads("party").heads("actor-kind").numericHead("due").numericHead("pledged").numericHead("given").numericHead("outstanding");
        }

        @Override
        void rows(SheetBuilder sheet, Request request, Cofunding agreement) {
            Money money = money(request, agreement);
            String section = section(request, agreement);
            for (Cofunding.Standing each : agreement.standings()) {
                sheet.row(each.party().id(), section, List.of(
                        Pieces.record("agreement-parties", each.party().id(), request.of(each.actor().name())),
                        Cell.text(request.phrases().category(each.actor().kind())),
                        money.cell(each.due()), money.cell(each.pledged()), money.cell(each.given()), money.cell(each.outstanding())));
            }
            Journal journal = agreement.journal();
            sheet.row(agreement.agreement().id() + "-all", section, List.of(Cell.text(request.say("cofunding.all")), Cell.EMPTY, money.cell(agreement.agreement().total()),
                    money.cell(journal.pledged()), money.cell(journal.given()), money.cell(agreement.outstanding())));
            remarks(sheet, request, agreement);
        }

        private static void remarks(SheetBuilder sheet, Request request, Cofunding agreement) {
            String before = request.option(AGREEMENT).isPresent() ? "" : called(request, agreement) + ": ";
            sheet.said(before + request.say("cofunding.missing", money(request, agreement).said(agreement.missing()), money(request, agreement).said(agreement.agreement().total())));
            if (!agreement.absentKinds().isEmpty()) {
                sheet.said(before + request.say("cofunding.absent", request.phrases().categories(agreement.absentKinds())));
            }
        }
    }

    /** Each agreement on one line: its cost, what came in, what was spent, how far the work and the money are. */
    static final class ProgressView extends OfAgreements {
        ProgressView() {
            super("cofunding-progress", "agreements");
        }

        @Override
        SheetBuilder heads(SheetBuilder sheet) {
            return sheet.heads("agreement", "project", "state").numericHead("total").numericHead("came-in").numericHead("still-missing").numericHead("spent").numericHead("held")
                    .numericHead("physical").numericHead("financial").heads("local-priority");
        }

        @Override
        void rows(SheetBuilder sheet, Request request, Cofunding agreement) {
            Money money = money(request, agreement);
            Agreement each = agreement.agreement();
            sheet.row(each.id(), "", List.of(
                    Cell.of(new Cell.Piece.Link(request.of(each.name()), "funding/" + each.id())),
                    agreement.project().map(project -> Pieces.record("projects", project.id(), request.of(project.name()))).orElse(Cell.EMPTY),
                    Cell.text(each.state().isEmpty() ? "" : RecordViews.choice(request, "agreements.state", each.state())),
                    money.cell(each.total()), money.cell(agreement.journal().given()), money.cell(agreement.missing()), money.cell(agreement.journal().spent()),
                    money.cell(agreement.journal().held(Account.Form.CASH)),
                    Money.percent(request, agreement.physicalShare(Optional.empty())), Money.percent(request, agreement.financialShare()),
                    Cell.text(request.say(agreement.answersNoPriority() ? "cofunding.no-priority" : "cofunding.a-priority"))));
        }
    }

    /** Every entry in the order in which it was entered, with what corrects it and what then lies in the cash box. */
    static final class JournalView extends OfAgreements {
        JournalView() {
            super("journal", "journal");
        }

        @Override
        SheetBuilder heads(SheetBuilder sheet) {
            return sheet.heads("entry", "date", "entry-kind", "from-account", "to-account").numericHead("amount").numericHead("cash-balance").heads("text", "corrects");
        }

        @Override
        void rows(SheetBuilder sheet, Request request, Cofunding agreement) {
            Journal until = Journal.EMPTY;
            for (JournalEntry entry : agreement.journal().entries()) {
                until = until.with(entry);
                row(sheet, request, agreement, entry, until);
            }
        }

        private static void row(SheetBuilder sheet, Request request, Cofunding agreement, JournalEntry entry, Journal until) {
            Money money = money(request, agreement);
            List<String> notes = new ArrayList<>();
            entry.corrects().ifPresent(wrong -> notes.add(request.say("cofunding.corrects", wrong)));
            corrections(agreement, entry).forEach(by -> notes.add(request.say("cofunding.corrected-by", by.id())));
            sheet.row(entry.id(), section(request, agreement), List.of(
                    Pieces.record("journal", entry.id(), entry.id()),
                    Cell.text(request.texts().date(entry.enteredAt())),
                    Cell.text(RecordViews.choice(request, "journal.kind", entry.kind())),
                    Cell.text(account(request, agreement, entry.fromAccount())),
                    Cell.text(account(request, agreement, entry.toAccount())),
                    money.cell(entry.amount()), money.cell(until.held(Account.Form.CASH)),
                    Cell.text(request.of(entry.text())), Cell.text(String.join(" ", notes))));
        }

        private static Stream<JournalEntry> corrections(Cofunding agreement, JournalEntry wrong) {
            return agreement.journal().entries().stream().filter(each -> each.corrects().filter(wrong.id()::equals).isPresent());
        }
    }

    /** An account in words: "given by Residents in Bergamo". */
    static String account(Request request, Cofunding agreement, String code) {
        return Account.of(code).map(account -> switch (account) {
            case Account.Pledged(String party) -> request.say("account.pledged", party(request, agreement, party));
            case Account.Given(String party) -> request.say("account.given", party(request, agreement, party));
            case Account.Promised _ -> request.say("account.promised");
            case Account.Spent _ -> request.say("account.spent");
            case Account.Held(Account.Form form) -> request.say("account." + form.code());
        }).orElse(code);
    }

    private static String party(Request request, Cofunding agreement, String id) {
        return agreement.parties().stream().filter(each -> each.id().equals(id)).map(AgreementParty::actor).findFirst().map(request.phrases()::actor).orElse(id);
    }

    /** Expenses by state, each with its receipt. */
    static final class ExpensesView extends OfAgreements {
        ExpensesView() {
            super("expenses", "expenses");
        }

        @Override
        SheetBuilder heads(SheetBuilder sheet) {
            return sheet.heads("expense", "state").numericHead("amount").numericHead("entered").heads("date", "receipt", "reason");
        }

        @Override
        void rows(SheetBuilder sheet, Request request, Cofunding agreement) {
            for (String state : List.of(Expense.DRAFT, Expense.PENDING, Expense.APPROVED, Expense.PAID, Expense.REJECTED)) {
                List<Expense> ofState = agreement.expenses().stream().filter(each -> each.state().equals(state)).toList();
                ofState.forEach(each -> row(sheet, request, agreement, each));
                if (!ofState.isEmpty()) {
                    BigDecimal sum = ofState.stream().map(Expense::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
                    String before = request.option(AGREEMENT).isPresent() ? "" : called(request, agreement) + ". ";
                    sheet.said(before + request.say("cofunding.by-state", RecordViews.choice(request, "expenses.state", state), request.texts().number(ofState.size()), money(request, agreement).said(sum)));
                }
            }
        }

        private static void row(SheetBuilder sheet, Request request, Cofunding agreement, Expense expense) {
            Money money = money(request, agreement);
            sheet.row(expense.id(), section(request, agreement), List.of(
                    Pieces.record("expenses", expense.id(), request.of(expense.name())),
                    Cell.text(RecordViews.choice(request, "expenses.state", expense.state())),
                    money.cell(expense.amount()), money.cell(agreement.enteredFor(expense.id())),
                    Cell.text(expense.spentAt().map(request.texts()::date).orElse("")),
                    expense.receipt().map(each -> Cell.of(new Cell.Piece.Link(request.say("cofunding.receipt"), "attachment/" + each))).orElseGet(() -> Cell.of(new Cell.Piece.Missing(request.say("cofunding.no-receipt")))),
                    Cell.text(expense.reason())));
        }
    }

    /** What was planned and what was reached, of the work and of the money. */
    static final class MilestonesView extends OfAgreements {
        MilestonesView() {
            super("milestones", "milestones");
        }

        @Override
        SheetBuilder heads(SheetBuilder sheet) {
            return sheet.heads("milestone", "due-date").numericHead("planned-share").numericHead("reached-share").heads("reached-at").numericHead("planned-amount").numericHead("spent-by-then").heads("photos");
        }

        @Override
        void rows(SheetBuilder sheet, Request request, Cofunding agreement) {
            agreement.milestones().forEach(each -> row(sheet, request, agreement, each));
        }

        private static void row(SheetBuilder sheet, Request request, Cofunding agreement, Milestone milestone) {
            Money money = money(request, agreement);
            var pieces = new Pieces(request.phrases());
            sheet.row(milestone.id(), section(request, agreement), List.of(
                    Pieces.record("milestones", milestone.id(), request.of(milestone.name())),
                    pieces.textOrMissing(milestone.due().map(request.texts()::date).orElse("")),
                    Money.percent(request, milestone.plannedShare()), Money.percent(request, milestone.reachedShare()),
                    pieces.textOrMissing(milestone.reachedAt().map(request.texts()::date).orElse("")),
                    money.cell(milestone.plannedAmount()), money.cell(milestone.reachedAt().map(agreement::spentBy)),
                    photos(request, milestone.photos())));
        }

        private static Cell photos(Request request, List<String> photos) {
            List<List<Cell.Piece>> lines = photos.stream().map(each -> List.<Cell.Piece>of(new Cell.Piece.Link(photo(request, each), "attachment/" + each))).toList();
            return lines.isEmpty() ? Cell.EMPTY : Pieces.lines(lines);
        }

        private static String photo(Request request, String id) {
            return request.study().find(org.puriq.cofunding.Attachment.class, id).map(each -> request.of(each.name())).orElse(id);
        }
    }

    /** What was given in things or labour, how it was valued and what it is used for; the share of the fiesta only of what was recorded (acceptance A68). */
    static final class InKindView extends OfAgreements {
        InKindView() {
            super("in-kind", "journal");
        }

        @Override
        SheetBuilder heads(SheetBuilder sheet) {
            return sheet.heads("entry", "party", "date", "entry-form").numericHead("value").heads("valuation", "use");
        }

        @Override
        void rows(SheetBuilder sheet, Request request, Cofunding agreement) {
            List<JournalEntry> entries = agreement.inKind();
            var pieces = new Pieces(request.phrases());
            for (JournalEntry entry : entries) {
                sheet.row(entry.id(), section(request, agreement), List.of(
                        Pieces.record("journal", entry.id(), request.of(entry.text())),
                        Cell.text(party(request, agreement, entry.party().orElse(""))),
                        Cell.text(request.texts().date(entry.enteredAt())),
                        Cell.text(RecordViews.choice(request, "journal.form", entry.form())),
                        money(request, agreement).cell(agreement.remaining(entry)),
                        Cell.text(request.of(entry.valuation())),
                        pieces.textOrMissing(entry.use().map(request.phrases()::category).orElse(""))));
            }
            shareOfTheFiesta(request, agreement, entries).ifPresent(sheet::said);
        }

        private static Optional<String> shareOfTheFiesta(Request request, Cofunding agreement, List<JournalEntry> entries) {
            List<JournalEntry> told = entries.stream().filter(each -> each.use().isPresent()).toList();
            BigDecimal all = told.stream().map(agreement::remaining).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal fiesta = told.stream().filter(each -> each.use().filter(CELEBRATION::equals).isPresent()).map(agreement::remaining).reduce(BigDecimal.ZERO, BigDecimal::add);
            String before = request.option(AGREEMENT).isPresent() ? "" : called(request, agreement) + ": ";
            return Cofunding.percent(fiesta, all).map(share -> before + request.say("cofunding.fiesta", Money.saidPercent(request, share),
                    Money.saidPercent(request, BigDecimal.valueOf(100).subtract(share)), request.texts().number(told.size()), request.texts().number(entries.size())));
        }
    }
}
