package org.puriq.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final List<Cofunding.Standing> parties;
    private final List<JournalEntry> things;
    private final List<JournalEntry> expenses;
    private final List<Milestone> steps;

    private QuarterReport(Request request, Cofunding now, Quarter quarter) {
        this.request = request;
        this.now = now;
        this.quarter = quarter;
        this.until = now.at(quarter);
        this.within = now.within(quarter);
        this.money = new Money(request, now.agreement().currency());
        this.parties = until.standings();
        this.things = until.inKind().stream().filter(each -> quarter.holds(each.enteredAt())).toList();
        this.expenses = within.entries().stream().filter(each -> isOut(each) || each.fromAccount().equals(Account.SPENT.code())).toList();
        this.steps = now.milestones();
    }

    /** How much is told: on one sheet of A4, or everything one by one, as an annex to that sheet. */
    public enum Extent { ONE_PAGE, WHOLE }

    /** @param photographs those that may be shown, by the identity of their attachment */
    public static Document of(Request request, Agreement agreement, Quarter quarter, Extent extent, Map<String, Block.Photograph> photographs) {
        return new QuarterReport(request, Cofunding.of(request.study().records(), agreement), quarter).document(extent, photographs);
    }

    /** Whether one sheet of A4 holds everything, so that no annex is needed. */
    public static boolean fitsOnOnePage(Request request, Agreement agreement, Quarter quarter) {
        var report = new QuarterReport(request, Cofunding.of(request.study().records(), agreement), quarter);
        OnePage.There there = report.there(photographs(request, agreement, quarter).size());
        return OnePage.of(there).equals(there.whole());
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

    private Document document(Extent extent, Map<String, Block.Photograph> photographs) {
        List<Block.Photograph> pictures = photographs(request, now.agreement(), quarter).stream().flatMap(each -> Optional.ofNullable(photographs.get(each.id())).stream()).toList();
        OnePage.There there = there(pictures.size());
        OnePage shown = extent == Extent.WHOLE ? there.whole() : OnePage.of(there);
        blocks.add(words(lead()));
        summary();
        told(shown);
        cameIn(shown);
        inKind(shown);
        spent(shown);
        milestones(shown);
        if (shown.photographs() > 0) {
            blocks.add(new Block.Photographs(pictures.subList(0, shown.photographs())));
        }
        blocks.add(words(shown.equals(there.whole()) ? foot() : say("quarter.annexed") + " " + foot()));
        return new Document(request.texts().of(now.agreement().name()), subtitle(), request.texts().language(), blocks);
    }

    private OnePage.There there(int pictures) {
        return new OnePage.There(parties.stream().map(this::name).toList(), things.stream().map(each -> thing(each)).toList(), expenses.stream().map(this::what).toList(),
                steps.stream().map(each -> request.texts().of(each.name())).toList(), pictures, subtitle().length(), written().length(), lead().length(), foot().length(), figures().size());
    }

    private String lead() {
        return say("quarter.lead", money.said(within.given()), money.said(within.spent()), money.said(until.missing()), money.said(now.agreement().total()));
    }

    private static Block words(String text) {
        return new Block.Paragraph(List.of(new Piece.Words(text)));
    }

    private String subtitle() {
        String project = now.project().map(each -> request.texts().of(each.name())).orElse("");
        return say("quarter.subtitle", String.valueOf(quarter.number()), String.valueOf(quarter.year()), request.texts().date(quarter.end()), project);
    }

    private void summary() {
        table("summary", List.of(head("what", false), head("this-quarter", true), head("so-far", true)), figures());
    }

    private List<Sheet.Row> figures() {
        Journal all = until.journal();
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(row("came-in", said("quarter.came-in"), cell(within.given()), cell(all.given())));
        rows.add(row("spent", said("quarter.spent"), cell(within.spent()), cell(all.spent())));
        rows.add(row("box", said("quarter.box"), Cell.EMPTY, cell(all.held(Account.Form.CASH))));
        rows.add(row("missing", said("quarter.missing"), Cell.EMPTY, cell(until.missing())));
        until.financialShare().ifPresent(each -> rows.add(row("financial", said("quarter.financial"), Cell.EMPTY, Cell.text(Money.saidPercent(request, each)))));
        until.physicalShare(Optional.of(quarter)).ifPresent(each -> rows.add(row("physical", said("quarter.physical"), Cell.EMPTY, Cell.text(Money.saidPercent(request, each)))));
        return rows;
    }

    /** What somebody wrote about the quarter. */
    private String written() {
        return now.reports().stream().filter(each -> isOf(each, quarter)).map(each -> {
            String next = each.next().isEmpty() ? "" : " " + say("quarter.next", request.texts().of(each.next()));
            return request.texts().of(each.text()) + next;
        }).collect(Collectors.joining(" "));
    }

    private void told(OnePage shown) {
        String written = written();
        if (!written.isEmpty()) {
            blocks.add(words(written.length() <= shown.letters() ? written : shortened(written, shown.letters())));
        }
    }

    /** To the end of a sentence where there is one in the second half, else of a word. */
    private static String shortened(String text, int letters) {
        String cut = text.substring(0, letters);
        int sentence = cut.lastIndexOf(". ");
        return sentence > letters / 2 ? cut.substring(0, sentence + 1) + " […]" : cut.substring(0, Math.max(cut.lastIndexOf(' '), 1)) + " […]";
    }

    private void cameIn(OnePage shown) {
        heading("quarter.heading.came-in");
        List<Cofunding.Standing> listed = largest(parties, shown.parties(), each -> each.given().add(each.outstanding()));
        List<Sheet.Row> rows = new ArrayList<>(listed.stream().map(each -> row(each.party().id(), Cell.text(name(each)),
                cell(within.givenBy(each.party().id())), cell(each.given()), cell(each.outstanding()))).toList());
        List<Cofunding.Standing> others = without(parties, listed);
        if (!others.isEmpty()) {
            rows.add(row("others", counted("quarter.other-parties", others), cell(sum(others, each -> within.givenBy(each.party().id()))), cell(sum(others, Cofunding.Standing::given)), cell(sum(others, Cofunding.Standing::outstanding))));
        }
        table("came-in", List.of(head("who", false), head("this-quarter", true), head("so-far", true), head("still-owes", true)), rows);
    }

    /** So many of them, those of the largest amounts, in their own order. */
    private static <T> List<T> largest(List<T> all, int count, Function<T, BigDecimal> amount) {
        List<T> kept = all.stream().sorted(Comparator.comparing((T each) -> amount.apply(each).abs()).reversed()).limit(count).toList();
        return all.stream().filter(kept::contains).toList();
    }

    private static <T> List<T> without(List<T> all, List<T> listed) {
        return all.stream().filter(each -> !listed.contains(each)).toList();
    }

    private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> amount) {
        return all.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Cell counted(String key, List<?> others) {
        return Cell.text(say(key, request.texts().number(others.size())));
    }

    /** A name only with permission; else the kind of actor. */
    private String name(Cofunding.Standing standing) {
        boolean named = standing.party().mayBeNamed() && !standing.actor().confidential();
        return named ? request.texts().of(standing.actor().name()) : capital(request.phrases().category(standing.actor().kind()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private void inKind(OnePage shown) {
        if (things.isEmpty()) {
            return;
        }
        List<JournalEntry> listed = largest(things, shown.inKind(), until::remaining);
        List<String> points = new ArrayList<>(listed.stream().map(this::thing).toList());
        List<JournalEntry> others = without(things, listed);
        if (!others.isEmpty()) {
            points.add(say("quarter.other-things", request.texts().number(others.size()), money.said(sum(others, until::remaining))));
        }
        blocks.add(words(say("quarter.in-things") + " " + String.join(". ", points) + "."));
    }

    private String thing(JournalEntry entry) {
        String use = entry.use().map(each -> say("quarter.for-use", request.phrases().category(each))).orElse("");
        return say("quarter.in-kind", request.texts().of(entry.text()), money.said(until.remaining(entry)), request.texts().of(entry.valuation()), use);
    }

    private void spent(OnePage shown) {
        heading("quarter.heading.spent");
        if (expenses.isEmpty()) {
            blocks.add(words(say("quarter.nothing-spent")));
            return;
        }
        List<JournalEntry> listed = largest(expenses, shown.spent(), JournalEntry::amount);
        List<Sheet.Row> rows = new ArrayList<>(listed.stream().map(each -> row(each.id(), Cell.text(what(each)), Cell.text(request.texts().date(each.enteredAt())), cell(signed(each)), Cell.text(receipt(each)))).toList());
        List<JournalEntry> others = without(expenses, listed);
        if (!others.isEmpty()) {
            long receipts = others.stream().filter(this::hasReceipt).count();
            rows.add(row("others", counted("quarter.other-expenses", others), Cell.EMPTY, cell(sum(others, QuarterReport::signed)), Cell.text(say("quarter.receipts-of", request.texts().number(receipts), request.texts().number(others.size())))));
        }
        table("spent", List.of(head("what", false), head("date", false), head("amount", true), head("receipt", false)), rows);
    }

    private static boolean isOut(JournalEntry entry) {
        return entry.toAccount().equals(Account.SPENT.code());
    }

    private static BigDecimal signed(JournalEntry entry) {
        return isOut(entry) ? entry.amount() : entry.amount().negate();
    }

    private String what(JournalEntry entry) {
        String text = entry.expense().flatMap(id -> request.study().find(Expense.class, id)).map(Expense::name).map(request.texts()::of).orElseGet(() -> request.texts().of(entry.text()));
        return entry.kind().equals(JournalEntry.CORRECTION) ? say("quarter.correction", text) : text;
    }

    private String receipt(JournalEntry entry) {
        return entry.kind().equals(JournalEntry.CORRECTION) ? "" : say(hasReceipt(entry) ? "quarter.with-receipt" : "quarter.without-receipt");
    }

    private boolean hasReceipt(JournalEntry entry) {
        return entry.receipt().isPresent() || entry.expense().flatMap(id -> request.study().find(Expense.class, id)).flatMap(Expense::receipt).isPresent();
    }

    private void milestones(OnePage shown) {
        if (steps.isEmpty()) {
            return;
        }
        heading("quarter.heading.milestones");
        List<Milestone> listed = nearest(shown.milestones());
        List<Sheet.Row> rows = new ArrayList<>(listed.stream().map(this::milestone).toList());
        List<Milestone> others = without(steps, listed);
        if (!others.isEmpty()) {
            long reached = others.stream().filter(this::isReached).count();
            rows.add(row("others", counted("quarter.other-milestones", others), Cell.EMPTY, Cell.text(say("quarter.reached-of", request.texts().number(reached), request.texts().number(others.size())))));
        }
        table("milestones", List.of(head("milestone", false), head("planned", false), head("reached", false)), rows);
    }

    /** What was reached in the quarter, what comes next, and then what was reached before. */
    private List<Milestone> nearest(int count) {
        List<Milestone> kept = steps.stream().sorted(Comparator.comparingInt(this::distance)).limit(count).toList();
        return steps.stream().filter(kept::contains).toList();
    }

    private int distance(Milestone milestone) {
        return milestone.reachedAt().filter(quarter::holds).isPresent() ? 0 : isReached(milestone) ? 2 : 1;
    }

    private boolean isReached(Milestone milestone) {
        return milestone.reachedAt().filter(quarter::closes).isPresent();
    }

    /** What was reached after the quarter belongs to a later report. */
    private Sheet.Row milestone(Milestone milestone) {
        String planned = joined(milestone.plannedShare(), milestone.due().map(request.texts()::date));
        String done = isReached(milestone) ? joined(milestone.reachedShare(), milestone.reachedAt().map(request.texts()::date)) : say("quarter.not-yet");
        return row(milestone.id(), Cell.text(request.texts().of(milestone.name())), Cell.text(planned), Cell.text(done));
    }

    private String joined(Optional<BigDecimal> share, Optional<String> date) {
        return String.join(", ", Stream.concat(share.map(each -> Money.saidPercent(request, each)).stream(), date.stream()).toList());
    }

    private String foot() {
        String warning = now.answersNoPriority() ? say("cofunding.warning") + " " : "";
        return warning + say("quarter.foot");
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(1, say(key)));
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

    private Cell said(String key) {
        return Cell.text(say(key));
    }

    private Cell cell(BigDecimal amount) {
        return money.cell(amount);
    }

    private String say(String key, Object... details) {
        return request.texts().say(key, details);
    }
}
