package org.puriq.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.cofunding.Account;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.Attachment;
import org.puriq.cofunding.Cofunding;
import org.puriq.cofunding.Expense;
import org.puriq.cofunding.Journal;
import org.puriq.cofunding.JournalEntry;
import org.puriq.cofunding.Milestone;
import org.puriq.cofunding.ProgressReport;
import org.puriq.cofunding.Quarter;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.view.Money;
import org.puriq.view.Request;

/**
 * What a residents' group is told after a quarter, on one page: what came in, what was spent, what is missing, how far the work is,
 * photographs. Who did not allow it is not named, and what may not be shown is not (acceptance A67; Nijenhuis L73).
 */
public final class QuarterReport {
    private final Request request;
    private final Cofunding now;
    private final Quarter quarter;
    private final Cofunding until;
    private final Journal within;
    private final Money money;
    private final List<Block> blocks = new ArrayList<>();

    private QuarterReport(Request request, Cofunding now, Quarter quarter) {
        this.request = request;
        this.now = now;
        this.quarter = quarter;
        this.until = now.at(quarter);
        this.within = now.within(quarter);
        this.money = new Money(request, now.agreement().currency());
    }

    /** @param photographs those that may be shown, by the identity of their attachment */
    public static Document of(Request request, Agreement agreement, Quarter quarter, Map<String, Block.Photograph> photographs) {
        return new QuarterReport(request, Cofunding.of(request.study().records(), agreement), quarter).document(photographs);
    }

    /** The photographs that a report of this quarter shows: those of its text and of milestones that were reached in it. */
    public static List<Attachment> photographs(Request request, Agreement agreement, Quarter quarter) {
        var cofunding = Cofunding.of(request.study().records(), agreement);
        Stream<String> told = cofunding.reports().stream().filter(each -> isOf(each, quarter)).flatMap(each -> each.photos().stream());
        Stream<String> reached = cofunding.milestones().stream().filter(each -> each.reachedAt().filter(quarter::holds).isPresent()).flatMap(each -> each.photos().stream());
        return Stream.concat(told, reached).distinct().flatMap(id -> request.study().find(Attachment.class, id).stream())
                .filter(each -> each.mayBeShown() && each.mediaType().startsWith("image/")).toList();
    }

    private static boolean isOf(ProgressReport report, Quarter quarter) {
        return report.year() == quarter.year() && report.quarter() == quarter.number();
    }

    private Document document(Map<String, Block.Photograph> photographs) {
        paragraph("quarter.lead", money.said(within.given()), money.said(within.spent()), money.said(until.missing()), money.said(now.agreement().total()));
        summary();
        told();
        cameIn();
        inKind();
        spent();
        milestones();
        shown(photographs);
        foot();
        return new Document(request.texts().of(now.agreement().name()), subtitle(), request.texts().language(), blocks);
    }

    private String subtitle() {
        String project = now.project().map(each -> request.texts().of(each.name())).orElse("");
        return say("quarter.subtitle", String.valueOf(quarter.number()), String.valueOf(quarter.year()), request.texts().date(quarter.end()), project, request.texts().of(request.study().title().name()));
    }

    private void summary() {
        Journal all = until.journal();
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(row("came-in", words("quarter.came-in"), cell(within.given()), cell(all.given())));
        rows.add(row("spent", words("quarter.spent"), cell(within.spent()), cell(all.spent())));
        rows.add(row("box", words("quarter.box"), Cell.EMPTY, cell(all.held(Account.Form.CASH))));
        rows.add(row("missing", words("quarter.missing"), Cell.EMPTY, cell(until.missing())));
        until.financialShare().ifPresent(each -> rows.add(row("financial", words("quarter.financial"), Cell.EMPTY, Cell.text(Money.saidPercent(request, each)))));
        until.physicalShare(Optional.of(quarter)).ifPresent(each -> rows.add(row("physical", words("quarter.physical"), Cell.EMPTY, Cell.text(Money.saidPercent(request, each)))));
        table("summary", List.of(head("what", false), head("this-quarter", true), head("so-far", true)), rows);
    }

    private void told() {
        List<ProgressReport> reports = now.reports().stream().filter(each -> isOf(each, quarter)).toList();
        for (ProgressReport each : reports) {
            String next = each.next().isEmpty() ? "" : " " + say("quarter.next", request.texts().of(each.next()));
            blocks.add(new Block.Paragraph(List.of(new Piece.Words(request.texts().of(each.text()) + next))));
        }
    }

    private void cameIn() {
        heading("quarter.heading.came-in");
        List<Sheet.Row> rows = until.standings().stream().map(each -> row(each.party().id(), Cell.text(name(each)),
                cell(within.givenBy(each.party().id())), cell(each.given()), cell(each.outstanding()))).toList();
        table("came-in", List.of(head("who", false), head("this-quarter", true), head("so-far", true), head("still-owes", true)), rows);
    }

    /** A name only with permission; else the kind of actor. */
    private String name(Cofunding.Standing standing) {
        boolean named = standing.party().mayBeNamed() && !standing.actor().confidential();
        return named ? request.texts().of(standing.actor().name()) : capital(request.phrases().category(standing.actor().kind()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private void inKind() {
        List<JournalEntry> given = until.inKind().stream().filter(each -> quarter.holds(each.enteredAt())).toList();
        if (!given.isEmpty()) {
            paragraph("quarter.in-things");
            blocks.add(new Block.ListOf(given.stream().map(this::inKind).toList()));
        }
    }

    private List<Piece> inKind(JournalEntry entry) {
        String use = entry.use().map(each -> say("quarter.for-use", request.phrases().category(each))).orElse("");
        return List.of(new Piece.Words(say("quarter.in-kind", request.texts().of(entry.text()), money.said(until.remaining(entry)), request.texts().of(entry.valuation()), use)));
    }

    private void spent() {
        List<JournalEntry> entries = within.entries().stream().filter(each -> each.toAccount().equals(Account.SPENT.code()) || each.fromAccount().equals(Account.SPENT.code())).toList();
        heading("quarter.heading.spent");
        if (entries.isEmpty()) {
            paragraph("quarter.nothing-spent");
            return;
        }
        List<Sheet.Row> rows = entries.stream().map(each -> row(each.id(), Cell.text(what(each)), Cell.text(request.texts().date(each.enteredAt())),
                cell(each.toAccount().equals(Account.SPENT.code()) ? each.amount() : each.amount().negate()), Cell.text(receipt(each)))).toList();
        table("spent", List.of(head("what", false), head("date", false), head("amount", true), head("receipt", false)), rows);
    }

    private String what(JournalEntry entry) {
        String text = entry.expense().flatMap(id -> request.study().find(Expense.class, id)).map(Expense::name).map(request.texts()::of).orElseGet(() -> request.texts().of(entry.text()));
        return entry.kind().equals(JournalEntry.CORRECTION) ? say("quarter.correction", text) : text;
    }

    private String receipt(JournalEntry entry) {
        boolean there = entry.receipt().isPresent() || entry.expense().flatMap(id -> request.study().find(Expense.class, id)).flatMap(Expense::receipt).isPresent();
        return entry.kind().equals(JournalEntry.CORRECTION) ? "" : say(there ? "quarter.with-receipt" : "quarter.without-receipt");
    }

    private void milestones() {
        if (now.milestones().isEmpty()) {
            return;
        }
        heading("quarter.heading.milestones");
        table("milestones", List.of(head("milestone", false), head("planned", false), head("reached", false)), now.milestones().stream().map(this::milestone).toList());
    }

    /** What was reached after the quarter belongs to a later report. */
    private Sheet.Row milestone(Milestone milestone) {
        boolean reached = milestone.reachedAt().filter(quarter::closes).isPresent();
        String planned = joined(milestone.plannedShare(), milestone.due().map(request.texts()::date));
        String done = reached ? joined(milestone.reachedShare(), milestone.reachedAt().map(request.texts()::date)) : say("quarter.not-yet");
        return row(milestone.id(), Cell.text(request.texts().of(milestone.name())), Cell.text(planned), Cell.text(done));
    }

    private String joined(Optional<BigDecimal> share, Optional<String> date) {
        return String.join(", ", Stream.concat(share.map(each -> Money.saidPercent(request, each)).stream(), date.stream()).toList());
    }

    private void shown(Map<String, Block.Photograph> photographs) {
        List<Block.Photograph> shown = photographs(request, now.agreement(), quarter).stream().flatMap(each -> Optional.ofNullable(photographs.get(each.id())).stream()).toList();
        if (!shown.isEmpty()) {
            blocks.add(new Block.Photographs(shown));
        }
    }

    private void foot() {
        String warning = now.answersNoPriority() ? say("cofunding.warning") + " " : "";
        blocks.add(new Block.Paragraph(List.of(new Piece.Words(warning + say("quarter.foot")))));
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(1, say(key)));
    }

    private void paragraph(String key, Object... details) {
        blocks.add(new Block.Paragraph(List.of(new Piece.Words(say(key, details)))));
    }

    private void table(String name, List<Sheet.Head> heads, List<Sheet.Row> rows) {
        blocks.add(new Block.Table(new Sheet(name, "", heads, rows, List.of(), "")));
    }

    private Sheet.Head head(String key, boolean numeric) {
        return new Sheet.Head(key, say("quarter.head." + key), "", numeric);
    }

    private static Sheet.Row row(String key, Cell... cells) {
        return new Sheet.Row(key, List.of(cells));
    }

    private Cell words(String key) {
        return Cell.text(say(key));
    }

    private Cell cell(BigDecimal amount) {
        return money.cell(amount);
    }

    private String say(String key, Object... details) {
        return request.texts().say(key, details);
    }
}
