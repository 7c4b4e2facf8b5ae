package org.puriq.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.puriq.base.Problem;
import org.puriq.cofunding.Account;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.Attachment;
import org.puriq.cofunding.Cofunding;
import org.puriq.cofunding.Expense;
import org.puriq.cofunding.JournalEntry;
import org.puriq.format.CofundingFormat;
import org.puriq.text.FieldTexts;
import org.puriq.table.Cell;
import org.puriq.view.Money;

/** The forms on the page of an agreement: each enters one thing, and says beside its fields why it was refused. */
final class CofundingForms {
    private static final String AMOUNT = "amount";
    private static final String DAY = "entered_at";
    private static final String TEXT = "text";

    private final Opened opened;
    private final Cofunding agreement;
    private final Refused refused;

    /** What was sent and not taken: which form, what stood in it, and why. */
    record Refused(String form, Map<String, String> given, List<Problem> problems) {
        static final Refused NOTHING = new Refused("", Map.of(), List.of());

        Refused {
            given = Map.copyOf(given);
            problems = List.copyOf(problems);
        }

        boolean is(String name) {
            return form.equals(name);
        }
    }

    CofundingForms(Opened opened, Cofunding agreement, Refused refused) {
        this.opened = opened;
        this.agreement = agreement;
        this.refused = refused;
    }

    Part pledge() {
        return folded("pledge", List.of(chosen("pledge", "party", parties()), amount("pledge", ""), day("pledge"), words("pledge", "", "web.funding.text.help")), List.of());
    }

    Part give() {
        return folded("give", List.of(chosen("give", "party", parties()), chosen("give", "form", forms()), amount("give", ""), day("give"), words("give", "", "web.funding.text.help"),
                labelled("give", "valuation", "field.valuation", "web.funding.valuation.help", Field.Kind.LINE, ""), chosen("give", "use", uses())),
                List.of(chosen("give", "receipt", receipts())));
    }

    /** What an expense took out of what is held; as much as is not entered yet stands there already. */
    Part spend(Expense expense) {
        String form = "spend-" + expense.id();
        BigDecimal left = expense.amount().subtract(agreement.enteredFor(expense.id())).max(BigDecimal.ZERO);
        List<Field> fields = List.of(chosen(form, "form", forms()), amount(form, left.signum() == 0 ? "" : opened.texts().number(left)), day(form), words(form, opened.texts().of(expense.name()), ""));
        return asked(form, new Form(opened.below(address() + "/spend"), fields, List.of(), Map.of("expense", expense.id()), opened.say("web.funding.spend"), Form.Kind.USUAL));
    }

    /** All shares of the terms at once; whoever else goes by the same terms is named. */
    Part shares(List<Agreement> others) {
        List<Part> parts = new ArrayList<>(List.of(new Part.Words(opened.say("web.funding.shares.lead"))));
        if (!others.isEmpty()) {
            parts.add(new Part.Words(opened.say("web.funding.shares.others", String.join("; ", others.stream().map(each -> opened.texts().of(each.name())).toList()))));
        }
        List<Field> fields = AgreementPages.shares(opened, agreement.shares(), refused.is("shares") ? refused.given() : Map.of());
        parts.add(asked("shares", new Form(opened.below(address() + "/shares"), fields, List.of(), Map.of(), opened.say("web.funding.shares.send"), Form.Kind.USUAL)));
        return new Part.Folded(opened.say("web.funding.shares"), parts, refused.is("shares"));
    }

    /** Where the forms stand that are filled in most often; a browser unfolds what lies there. */
    Part jumps() {
        boolean paid = !agreement.parties().isEmpty();
        List<Link> links = new ArrayList<>();
        if (paid) {
            links.add(jump("web.funding.pledge", "pledge", "party"));
            links.add(jump("web.funding.give", "give", "party"));
        }
        links.add(jump("web.funding.expense.new", "expenses", "name_" + opened.texts().language().code()));
        links.add(jump("web.funding.photo", "photo", "file"));
        links.add(new Link(opened.say("web.funding.reports"), opened.below(address() + "#reports")));
        return new Part.Ways(links, false);
    }

    private Link jump(String label, String table, String column) {
        return new Link(opened.say(label), opened.below(address() + "#" + Field.id(new Cell.Edit(table, "", column, ""))));
    }

    Part correct() {
        List<Field.Choice> entries = new ArrayList<>(List.of(new Field.Choice("", opened.say("web.form.none"))));
        agreement.journal().entries().stream().filter(each -> !each.kind().equals(JournalEntry.CORRECTION) && agreement.remaining(each).signum() > 0)
                .forEach(each -> entries.add(new Field.Choice(each.id(), "%s · %s · %s".formatted(each.enteredAt().iso(), opened.texts().of(each.text()), money().said(agreement.remaining(each))))));
        return folded("correct", List.of(chosen("correct", "entry", entries), amount("correct", ""), day("correct"), words("correct", "", "web.funding.correct.help")), List.of());
    }

    Part receipt(Expense expense) {
        String form = "receipt-" + expense.id();
        List<Field> fields = List.of(file(form), labelled(form, "name", "field.name", "", Field.Kind.LINE, opened.say("web.funding.receipt.of", opened.texts().of(expense.name()))));
        return asked(form, new Form(opened.below(address() + "/receipt"), fields, List.of(), Map.of("expense", expense.id()), opened.say("web.funding.receipt.send"), Form.Kind.FILE));
    }

    /** A photograph goes to a milestone or to the report of a quarter; shown to others only with the permission of those on it. */
    Part photo() {
        List<Field.Choice> targets = new ArrayList<>(List.of(new Field.Choice("", opened.say("web.form.none"))));
        agreement.milestones().forEach(each -> targets.add(new Field.Choice("milestones:" + each.id(), opened.texts().of(each.name()))));
        agreement.reports().forEach(each -> targets.add(new Field.Choice("progress-reports:" + each.id(), opened.say("web.funding.quarter", String.valueOf(each.quarter()), String.valueOf(each.year())))));
        List<Field.Choice> shown = List.of(new Field.Choice("no", opened.say("value.no")), new Field.Choice("yes", opened.say("value.yes")));
        List<Field> fields = List.of(file("photo"), labelled("photo", "name", "field.name", "", Field.Kind.LINE, ""), chosen("photo", "target", targets),
                labelled("photo", "taken_at", "field.taken_at", "web.funding.day.help", Field.Kind.LINE, ""), chosen("photo", "may_be_shown", shown));
        return new Part.Folded(opened.say("web.funding.photo"), List.of(asked("photo", new Form(opened.below(address() + "/photo"), fields, List.of(), Map.of(), opened.say("web.funding.photo.send"), Form.Kind.FILE))), refused.is("photo"));
    }

    /** A new record of a table that belongs to the agreement. */
    Part adding(String form, org.puriq.format.Table<?> table, Map<String, String> usual, Predicate<Field> wanted) {
        var known = new java.util.LinkedHashMap<>(usual);
        known.putAll(refused.is(form) ? refused.given() : Map.of());
        var record = new RecordForm(opened, table, "", new org.puriq.format.Cells(known), refused.is(form) ? refused.problems() : List.of());
        Form whole = record.form(opened.below(address() + "/" + form), opened.say("web.funding." + form + ".add"));
        List<Part> parts = new ArrayList<>(refused.is(form) ? record.elsewhere().stream().<Part>map(each -> notice(each)).toList() : List.of());
        parts.add(new Part.Asked(only(whole, wanted)));
        return new Part.Folded(opened.say("web.funding." + form + ".new"), parts, refused.is(form));
    }

    static Form only(Form form, Predicate<Field> wanted) {
        return new Form(form.action(), form.fields().stream().filter(wanted).toList(), form.more().stream().filter(wanted).toList(), form.hidden(), form.button(), form.kind());
    }

    private Part folded(String form, List<Field> fields, List<Field> more) {
        return new Part.Folded(opened.say("web.funding." + form), List.of(asked(form, new Form(opened.below(address() + "/" + form), fields, more, Map.of(), opened.say("web.funding." + form + ".send"), Form.Kind.USUAL))), refused.is(form));
    }

    /** What cannot be said beside a field is said above the form. */
    private Part asked(String form, Form asked) {
        if (!refused.is(form)) {
            return new Part.Asked(asked);
        }
        List<Part> parts = new ArrayList<>(refused.problems().stream().filter(each -> asked.fields().stream().noneMatch(field -> concerns(field, each))).map(this::notice).toList());
        parts.add(new Part.Asked(asked));
        return parts.size() == 1 ? parts.getFirst() : new Part.Folded(opened.say("web.funding.refused"), parts, true);
    }

    private Part notice(Problem problem) {
        return new Part.Said(new Notice(Notice.Kind.REFUSED, opened.texts().sentence(problem)));
    }

    private static boolean concerns(Field field, Problem problem) {
        return problem.where().column().replaceFirst("_(es|en)$", "").equals(field.edit().column());
    }

    private String address() {
        return "funding/" + agreement.agreement().id();
    }

    private Money money() {
        return new Money(opened.plainRequest(), agreement.agreement().currency());
    }

    private Field amount(String form, String value) {
        return labelled(form, AMOUNT, "web.funding.amount", "", Field.Kind.NUMBER, value);
    }

    private Field day(String form) {
        return labelled(form, DAY, "field.entered_at", "web.funding.day.help", Field.Kind.LINE, LocalDate.now(java.time.ZoneId.systemDefault()).toString());
    }

    private Field words(String form, String value, String help) {
        return labelled(form, TEXT, "web.funding.text", help, Field.Kind.LINE, value);
    }

    private Field file(String form) {
        return labelled(form, "file", "web.funding.file", "web.funding.file.help", Field.Kind.PICTURE, "");
    }

    private Field chosen(String form, String column, List<Field.Choice> choices) {
        String label = column.equals("party") || column.equals("receipt") || column.equals("use") || column.equals("may_be_shown") ? "field." + column : "web.funding." + column;
        return labelled(form, column, label, "", Field.Kind.CHOICE, choices.isEmpty() ? "" : choices.getFirst().value()).choosing(choices);
    }

    private Field labelled(String form, String column, String label, String help, Field.Kind kind, String value) {
        String amountIn = column.equals(AMOUNT) ? " (" + opened.phrases().unit(agreement.agreement().currency()) + ")" : "";
        boolean again = refused.is(form);
        String shown = again ? refused.given().getOrDefault(column, value) : value;
        Field field = new Field(opened.say(label) + amountIn, help.isEmpty() ? "" : opened.say(help), kind, new Cell.Edit(form, "", column, shown));
        List<Problem> wrong = again ? refused.problems().stream().filter(each -> concerns(field, each)).toList() : List.of();
        return wrong.isEmpty() ? field : field.refused(shown, opened.sentences(wrong));
    }

    private List<Field.Choice> parties() {
        return agreement.standings().stream().map(each -> new Field.Choice(each.party().id(), opened.texts().of(each.actor().name()))).toList();
    }

    private List<Field.Choice> forms() {
        return java.util.Arrays.stream(Account.Form.values()).map(each -> new Field.Choice(each.code(), FieldTexts.choice("journal.form", each.code(), opened.texts().language()))).toList();
    }

    private List<Field.Choice> uses() {
        List<Field.Choice> uses = new ArrayList<>(List.of(new Field.Choice("", opened.say("web.form.none"))));
        opened.study().categoriesOf("contribution-use").forEach(each -> uses.add(new Field.Choice(each.id(), opened.texts().of(each.name()))));
        return uses;
    }

    private List<Field.Choice> receipts() {
        List<Field.Choice> receipts = new ArrayList<>(List.of(new Field.Choice("", opened.say("web.form.none"))));
        opened.study().all(Attachment.class).forEach(each -> receipts.add(new Field.Choice(each.id(), opened.texts().of(each.name()))));
        return receipts;
    }

    /** The forms of an expense that is there: its state step by step, its receipt, and what it took out of what is held. */
    Part expense(Expense expense) {
        Form saved = new RecordForm(opened, CofundingFormat.EXPENSES, expense.id(), CofundingFormat.EXPENSES.cells(expense), List.of()).form(opened.below("record/expenses/" + expense.id()), "");
        List<Part> parts = new ArrayList<>(List.of(new Part.Asked(only(saved, each -> !List.of("agreement", "currency", "refs").contains(each.edit().column())))));
        parts.add(expense.receipt().<Part>map(each -> new Part.Words(Cell.of(new Cell.Piece.Link(opened.say("web.funding.receipt.see"), "attachment/" + each)))).orElseGet(() -> receipt(expense)));
        boolean spendable = List.of(Expense.APPROVED, Expense.PAID).contains(expense.state());
        parts.add(spendable ? spend(expense) : new Part.Words(opened.say("web.funding.approve-first")));
        String state = FieldTexts.choice("expenses.state", expense.state(), opened.texts().language());
        return new Part.Folded("%s · %s · %s".formatted(opened.texts().of(expense.name()), money().said(expense.amount()), state), parts, refused.is("spend-" + expense.id()) || refused.is("receipt-" + expense.id()));
    }

    static Optional<String> given(io.javalin.http.Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).map(String::strip).filter(each -> !each.isEmpty());
    }
}
