package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.cofunding.Account;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.Cofunding;
import org.puriq.cofunding.Expense;
import org.puriq.cofunding.FundingShare;
import org.puriq.cofunding.FundingTerms;
import org.puriq.cofunding.Milestone;
import org.puriq.cofunding.Quarter;
import org.puriq.format.CofundingFormat;
import org.puriq.format.Table;
import org.puriq.narrative.QuarterReport;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.report.HtmlStyle;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.source.AttachedFile;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.task.AttachFile;
import org.puriq.task.ChangeShares;
import org.puriq.task.Doubts;
import org.puriq.task.EditStudy;
import org.puriq.task.EnterInJournal;
import org.puriq.task.TakeTerms;
import org.puriq.task.TellQuarter;
import org.puriq.view.CofundingViews;
import org.puriq.view.Money;
import org.puriq.web.CofundingForms.Refused;

/** Co-funding with residents' groups: all agreements, and each on one page on which everything is entered. Nothing here pays. */
final class CofundingPages implements Routes {
    private static final String BASE = "/study/{study}/funding/{agreement}";
    private static final List<String> VIEWS = List.of("cofunding", "expenses", "milestones", "in-kind", "journal");

    private final Studies studies;

    CofundingPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/funding", this::all);
        routes.post("/study/{study}/funding-terms", this::takeTerms);
        routes.get(BASE, context -> show(context, Refused.NOTHING));
        routes.post(BASE + "/pledge", this::pledge);
        routes.post(BASE + "/give", this::give);
        routes.post(BASE + "/spend", this::spend);
        routes.post(BASE + "/correct", this::correct);
        routes.post(BASE + "/party", context -> add(context, "party", CofundingFormat.AGREEMENT_PARTIES, "parties"));
        routes.post(BASE + "/expense", context -> add(context, "expense", CofundingFormat.EXPENSES, "expenses"));
        routes.post(BASE + "/milestone", context -> add(context, "milestone", CofundingFormat.MILESTONES, "milestones"));
        routes.post(BASE + "/report", context -> add(context, "report", CofundingFormat.PROGRESS_REPORTS, "reports"));
        routes.post(BASE + "/shares", this::shares);
        routes.post(BASE + "/receipt", this::receipt);
        routes.post(BASE + "/photo", this::photo);
        for (Format format : Printing.OF_DOCUMENTS) {
            routes.get(BASE + "/{quarter}." + format.ending(), context -> report(context, format, QuarterReport.Extent.ONE_PAGE));
            routes.get(BASE + "/{quarter}/annex." + format.ending(), context -> report(context, format, QuarterReport.Extent.WHOLE));
        }
    }

    private void all(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.funding.title")).in(Stage.PLAN);
        List<Part> parts = new ArrayList<>(List.of(new Part.Said(new Notice(Notice.Kind.NOTE, opened.say("web.funding.moves-nothing")))));
        List<Agreement> agreements = opened.study().all(Agreement.class);
        if (agreements.isEmpty()) {
            parts.add(new Part.Words(opened.say("web.funding.none")));
        } else {
            parts.add(new Part.Lines(agreements.stream().map(each -> line(opened, Cofunding.of(opened.study().records(), each))).toList()));
        }
        parts.add(new Part.Ways(List.of(new Link(opened.say("web.funding.new"), opened.below("new-agreement"))), true));
        terms(opened, parts);
        studies.show(context, opened, opened.say("web.funding.lead"), parts);
    }

    private static Part.Line line(Opened opened, Cofunding each) {
        var money = new Money(opened.plainRequest(), each.agreement().currency());
        return new Part.Line(Cell.of(new Piece.Link(opened.texts().of(each.agreement().name()), "funding/" + each.agreement().id())),
                opened.say("web.funding.line", money.said(each.journal().given()), money.said(each.journal().spent()), money.said(each.missing())), money.said(each.agreement().total()), false);
    }

    /** The terms that the study has, and a button for the usual ones that it lacks. */
    private static void terms(Opened opened, List<Part> parts) {
        parts.add(new Part.Heading(opened.say("web.funding.terms"), "terms"));
        List<FundingTerms> terms = opened.study().all(FundingTerms.class);
        if (!terms.isEmpty()) {
            parts.add(new Part.Lines(terms.stream().map(each -> new Part.Line(Cell.of(new Piece.Link(opened.texts().of(each.name()), "record/funding-terms/" + each.id())), shares(opened, each), "", false)).toList()));
        }
        parts.add(new Part.Words(opened.say("web.funding.terms.lead")));
        if (TakeTerms.lacks(opened.study())) {
            parts.add(new Part.Asked(Form.button(opened.below("funding-terms"), opened.say("web.funding.terms.take"))));
        }
        parts.add(new Part.Ways(List.of(new Link(opened.say("web.funding.terms.new"), opened.below("new/funding-terms?from=funding")),
                new Link(opened.say("web.funding.shares.new"), opened.below("new/funding-shares?from=funding"))), false));
    }

    static String shares(Opened opened, FundingTerms terms) {
        List<String> shares = opened.study().all(org.puriq.cofunding.FundingShare.class).stream().filter(each -> each.terms().equals(terms.id()))
                .map(each -> "%s %s".formatted(opened.phrases().category(each.partyKind()), Money.saidPercent(opened.plainRequest(), each.share()))).toList();
        return shares.isEmpty() ? opened.say("web.funding.no-shares") : String.join(" · ", shares);
    }

    private void takeTerms(Context context) {
        Opened opened = studies.open(context);
        Studies.sound(studies.change(() -> new TakeTerms(studies.workspace()).into(opened.study().id())), 422);
        context.redirect(opened.frame().within("funding#terms"), HttpStatus.SEE_OTHER);
    }

    private static Agreement found(Context context, Opened opened) {
        return opened.study().find(Agreement.class, context.pathParam("agreement")).orElseThrow(NotFoundResponse::new);
    }

    private void show(Context context, Refused refused) {
        Opened plain = studies.open(context);
        Agreement agreement = found(context, plain);
        Opened opened = plain.titled(plain.texts().of(agreement.name())).in(Stage.PLAN);
        var cofunding = Cofunding.of(opened.study().records(), agreement);
        var forms = new CofundingForms(opened, cofunding, refused);
        List<Part> parts = new ArrayList<>(List.of(new Part.Said(new Notice(Notice.Kind.NOTE, opened.say("web.funding.moves-nothing")))));
        if (cofunding.answersNoPriority()) {
            parts.add(new Part.Said(new Notice(Notice.Kind.DOUBT, opened.say("cofunding.warning"))));
        }
        Doubts.of(opened.study(), CofundingFormat.JOURNAL, cofunding.journal().entries()).stream().map(opened.texts()::sentence).distinct()
                .forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.DOUBT, each))));
        parts.add(forms.jumps());
        parts.add(new Part.Facts(facts(opened, cofunding)));
        means(opened, cofunding).ifPresent(each -> parts.add(new Part.Words(each)));
        parties(opened, cofunding, forms, parts);
        expenses(opened, cofunding, forms, parts);
        milestones(opened, cofunding, forms, parts);
        reports(opened, cofunding, forms, parts);
        photographs(opened, cofunding, forms, parts);
        journal(opened, cofunding, forms, parts);
        studies.show(context, opened, opened.say("web.funding.page.lead"), parts);
    }

    /** The terms as a sentence: who pays how much of this project, and what the others add to what the residents' group gives. */
    private static Optional<String> means(Opened opened, Cofunding cofunding) {
        List<FundingShare> shares = cofunding.shares();
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        var money = new Money(opened.plainRequest(), cofunding.agreement().currency());
        String each = String.join("; ", shares.stream().map(share -> "%s %s".formatted(opened.phrases().category(share.partyKind()), money.said(cofunding.dueOf(share)))).toList());
        Optional<BigDecimal> own = shares.stream().filter(share -> share.partyKind().equals("residents-group")).map(cofunding::dueOf).filter(due -> due.signum() > 0).findFirst();
        BigDecimal all = shares.stream().map(cofunding::dueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        String matched = own.map(due -> " " + opened.say("agree.matched", money.said(BigDecimal.ONE), money.said(all.subtract(due).divide(due, 2, RoundingMode.HALF_UP)))).orElse("");
        String open = all.compareTo(cofunding.agreement().total()) < 0 ? " " + opened.say("agree.capped", money.said(cofunding.agreement().total().subtract(all))) : "";
        return Optional.of(opened.say("agree.means", money.said(cofunding.agreement().total()), each) + matched + open);
    }

    private static List<Fact> facts(Opened opened, Cofunding cofunding) {
        Agreement agreement = cofunding.agreement();
        var money = new Money(opened.plainRequest(), agreement.currency());
        List<Fact> facts = new ArrayList<>();
        cofunding.project().ifPresent(each -> facts.add(new Fact(opened.say("head.project"), Cell.of(new Piece.Link(opened.texts().of(each.name()), "record/projects/" + each.id())))));
        facts.add(new Fact(opened.say("head.total"), money.cell(agreement.total())));
        facts.add(new Fact(opened.say("head.came-in"), money.cell(cofunding.journal().given())));
        facts.add(new Fact(opened.say("head.still-missing"), money.cell(cofunding.missing())));
        facts.add(new Fact(opened.say("head.spent"), money.cell(cofunding.journal().spent())));
        facts.add(new Fact(opened.say("head.held"), money.cell(cofunding.journal().held(Account.Form.CASH))));
        cofunding.physicalShare(Optional.empty()).ifPresent(each -> facts.add(new Fact(opened.say("head.physical"), Money.saidPercent(opened.plainRequest(), each))));
        cofunding.financialShare().ifPresent(each -> facts.add(new Fact(opened.say("head.financial"), Money.saidPercent(opened.plainRequest(), each))));
        agreement.terms().flatMap(id -> opened.study().find(FundingTerms.class, id)).ifPresent(each -> facts.add(new Fact(opened.say("web.funding.terms.one"),
                Cell.of(new Piece.Link(opened.texts().of(each.name()), "record/funding-terms/" + each.id())), shares(opened, each))));
        facts.add(new Fact(opened.say("web.funding.record"), Cell.of(new Piece.Link(opened.say("web.funding.change"), "record/agreements/" + agreement.id()))));
        return facts;
    }

    private static void parties(Opened opened, Cofunding cofunding, CofundingForms forms, List<Part> parts) {
        parts.add(new Part.Heading(opened.say("web.funding.parties"), "parties"));
        if (cofunding.parties().isEmpty()) {
            parts.add(new Part.Words(opened.say("web.funding.parties.none")));
        } else {
            table(opened, cofunding, "cofunding", parts);
        }
        cofunding.agreement().terms().flatMap(id -> opened.study().find(FundingTerms.class, id)).filter(each -> !each.drawbacks().isEmpty())
                .ifPresent(each -> parts.add(new Part.Words(opened.texts().of(each.drawbacks()))));
        if (cofunding.agreement().terms().isPresent()) {
            parts.add(forms.shares(others(opened, cofunding.agreement())));
        }
        parts.add(forms.adding("party", CofundingFormat.AGREEMENT_PARTIES, Map.of(), each -> !List.of("agreement", "refs").contains(each.edit().column())));
        if (!cofunding.parties().isEmpty()) {
            parts.add(forms.pledge());
            parts.add(forms.give());
        }
    }

    /** Who else goes by the same terms. */
    private static List<Agreement> others(Opened opened, Agreement agreement) {
        return opened.study().all(Agreement.class).stream().filter(each -> !each.id().equals(agreement.id()) && each.terms().equals(agreement.terms())).toList();
    }

    private static void expenses(Opened opened, Cofunding cofunding, CofundingForms forms, List<Part> parts) {
        parts.add(new Part.Heading(opened.say("web.funding.expenses"), "expenses"));
        if (cofunding.expenses().isEmpty()) {
            parts.add(new Part.Words(opened.say("web.funding.expenses.none")));
        }
        cofunding.expenses().forEach(each -> parts.add(forms.expense(each)));
        parts.add(forms.adding("expense", CofundingFormat.EXPENSES, Map.of("state", Expense.PENDING), each -> !List.of("agreement", "currency", "receipt", "refs").contains(each.edit().column())));
    }

    private static void milestones(Opened opened, Cofunding cofunding, CofundingForms forms, List<Part> parts) {
        parts.add(new Part.Heading(opened.say("web.funding.milestones"), "milestones"));
        if (!cofunding.milestones().isEmpty()) {
            table(opened, cofunding, "milestones", parts);
        }
        for (Milestone each : cofunding.milestones()) {
            Form saved = new RecordForm(opened, CofundingFormat.MILESTONES, each.id(), CofundingFormat.MILESTONES.cells(each), List.of()).form(opened.below("record/milestones/" + each.id()), "");
            parts.add(new Part.Folded(opened.say("web.funding.milestone.change", opened.texts().of(each.name())), List.of(new Part.Asked(CofundingForms.only(saved, field -> !List.of("agreement", "refs").contains(field.edit().column()))))));
        }
        parts.add(forms.adding("milestone", CofundingFormat.MILESTONES, Map.of("position", String.valueOf(cofunding.milestones().size() + 1)), each -> !List.of("agreement", "photos", "refs").contains(each.edit().column())));
    }

    private static void reports(Opened opened, Cofunding cofunding, CofundingForms forms, List<Part> parts) {
        parts.add(new Part.Heading(opened.say("web.funding.reports"), "reports"));
        parts.add(new Part.Words(opened.say("web.funding.reports.lead")));
        List<Quarter> quarters = TellQuarter.quarters(opened.study(), cofunding.agreement());
        for (Quarter each : quarters) {
            String address = "funding/" + cofunding.agreement().id() + "/" + each.year() + "-" + each.number();
            List<Link> files = new ArrayList<>(List.of(new Link("PDF (A4)", opened.below(address + ".pdf")), new Link("Word", opened.below(address + ".docx"))));
            if (TellQuarter.hasAnnex(opened.study(), cofunding.agreement(), each, opened.texts())) {
                files.add(new Link(opened.say("web.funding.annex"), opened.below(address + "/annex.pdf")));
            }
            String quarter = opened.say("web.funding.quarter", String.valueOf(each.number()), String.valueOf(each.year()));
            parts.add(new Part.Words(Cell.of(new Piece.Link(opened.say("web.funding.phone.open", quarter), address + ".html"))));
            parts.add(new Part.Files(quarter, files));
        }
        cofunding.reports().forEach(each -> {
            Form saved = new RecordForm(opened, CofundingFormat.PROGRESS_REPORTS, each.id(), CofundingFormat.PROGRESS_REPORTS.cells(each), List.of()).form(opened.below("record/progress-reports/" + each.id()), "");
            parts.add(new Part.Folded(opened.say("web.funding.report.change", String.valueOf(each.quarter()), String.valueOf(each.year())), List.of(new Part.Asked(CofundingForms.only(saved, field -> !List.of("agreement", "refs").contains(field.edit().column()))))));
        });
        Map<String, String> usual = quarters.isEmpty() ? Map.of() : Map.of("year", String.valueOf(quarters.getLast().year()), "quarter", String.valueOf(quarters.getLast().number()));
        parts.add(forms.adding("report", CofundingFormat.PROGRESS_REPORTS, usual, each -> !List.of("agreement", "photos", "refs").contains(each.edit().column())));
    }

    private static void photographs(Opened opened, Cofunding cofunding, CofundingForms forms, List<Part> parts) {
        parts.add(new Part.Heading(opened.say("web.funding.photos"), "photos"));
        List<Part.Pictured> pictured = cofunding.attachments().stream().filter(each -> each.mediaType().startsWith("image/"))
                .map(each -> new Part.Pictured("attachment/" + each.id(), opened.texts().of(each.name()), opened.say(each.mayBeShown() ? "web.funding.shown" : "web.funding.not-shown"))).toList();
        parts.add(pictured.isEmpty() ? new Part.Words(opened.say("web.funding.photos.none")) : new Part.Photographs(pictured));
        List<Part.Line> papers = cofunding.attachments().stream().filter(each -> !each.mediaType().startsWith("image/"))
                .map(each -> new Part.Line(Cell.of(new Piece.Link(opened.texts().of(each.name()), "attachment/" + each.id())), "PDF", "", false)).toList();
        if (!papers.isEmpty()) {
            parts.add(new Part.Lines(papers));
        }
        if (!cofunding.attachments().isEmpty()) {
            parts.add(new Part.Folded(opened.say("web.funding.attached"), List.of(new Part.Words(opened.say("web.funding.attached.lead")), new Part.Lines(cofunding.attachments().stream()
                    .map(each -> new Part.Line(Cell.of(new Piece.Link(opened.texts().of(each.name()), "record/attachments/" + each.id())), opened.say(each.mayBeShown() ? "web.funding.shown" : "web.funding.not-shown"), "", false)).toList()))));
        }
        parts.add(forms.photo());
    }

    /** The journal grows with each entry: it is folded under how many there are, and so is what else is long. */
    private static void journal(Opened opened, Cofunding cofunding, CofundingForms forms, List<Part> parts) {
        parts.add(new Part.Heading(opened.say("web.funding.journal"), "journal"));
        parts.add(new Part.Words(opened.say("web.funding.journal.lead")));
        if (!cofunding.journal().entries().isEmpty()) {
            folded(opened, cofunding, "journal", cofunding.journal().entries().size(), parts);
            parts.add(forms.correct());
        }
        if (!cofunding.inKind().isEmpty()) {
            parts.add(new Part.Heading(opened.say("view.in-kind.title"), "in-kind"));
            folded(opened, cofunding, "in-kind", cofunding.inKind().size(), parts);
        }
        List<Part> files = new ArrayList<>();
        for (String view : VIEWS) {
            String address = "table/" + view + ".%s?agreement=" + cofunding.agreement().id();
            files.add(new Part.Files(opened.say("view." + view + ".title"), List.of(new Link("CSV", opened.below(address.formatted("csv"))), new Link("JSON", opened.below(address.formatted("json"))), new Link("XLSX", opened.below(address.formatted("xlsx"))))));
        }
        parts.add(new Part.Folded(opened.say("web.funding.files"), files));
    }

    /** A long table below one line; it stays open for whoever sorts or searches in it. */
    private static void folded(Opened opened, Cofunding cofunding, String view, int count, List<Part> parts) {
        List<Part> table = new ArrayList<>();
        table(opened, cofunding, view, table);
        boolean used = opened.frame().visit().address().query().keySet().stream().anyMatch(each -> each.endsWith("." + view));
        parts.add(new Part.Folded(opened.say("web.funding.see", opened.number(count)), table, used));
    }

    private static void table(Opened opened, Cofunding cofunding, String view, List<Part> parts) {
        parts.add(new Part.Table(SheetView.amongOthers(CofundingViews.sheet(view, opened.plainRequest(), cofunding.agreement()), opened.frame()), false, false));
    }

    private void pledge(Context context) {
        enter(context, "pledge", "parties", journal -> journal.pledge(context.pathParam("study"), sent(context, "party"), typed(context)));
    }

    private void give(Context context) {
        Account.Form form = Account.Form.of(sent(context, "form")).orElse(Account.Form.CASH);
        enter(context, "give", "parties", journal -> journal.contribute(context.pathParam("study"), sent(context, "party"), form, typed(context), sent(context, "valuation"), sent(context, "use"), sent(context, "receipt")));
    }

    private void spend(Context context) {
        Account.Form form = Account.Form.of(sent(context, "form")).orElse(Account.Form.CASH);
        enter(context, "spend-" + sent(context, "expense"), "expenses", journal -> journal.spend(context.pathParam("study"), sent(context, "expense"), form, typed(context)));
    }

    private void correct(Context context) {
        enter(context, "correct", "journal", journal -> journal.correct(context.pathParam("study"), sent(context, "entry"), typed(context)));
    }

    private interface Entering {
        Checked<EditStudy.Saved> with(EnterInJournal journal);
    }

    private void enter(Context context, String form, String back, Entering entering) {
        carryOut(context, form, back, () -> entering.with(new EnterInJournal(studies.workspace())));
    }

    private static EnterInJournal.Typed typed(Context context) {
        return new EnterInJournal.Typed(sent(context, "amount"), sent(context, "entered_at"), sent(context, "text"), org.puriq.base.Language.of(Optional.ofNullable(context.queryParam("lang")).orElse("")).code());
    }

    private static String sent(Context context, String name) {
        return CofundingForms.given(context, name).orElse("");
    }

    /** A record of a table of the agreement; the agreement and its currency need not be said. */
    private void add(Context context, String form, Table<?> table, String back) {
        Agreement agreement = found(context, studies.open(context));
        Map<String, String> given = new LinkedHashMap<>(RecordPages.given(context, table));
        given.put("agreement", agreement.id());
        if (table == CofundingFormat.EXPENSES) {
            given.put("currency", agreement.currency());
        }
        carryOut(context, form, back, () -> new EditStudy(studies.workspace()).add(context.pathParam("study"), table.name(), given));
    }

    /** All shares of the terms together, as one step. */
    private void shares(Context context) {
        Map<String, String> given = given(context);
        carryOut(context, "shares", "parties", () -> new ChangeShares(studies.workspace()).of(context.pathParam("study"), context.pathParam("agreement"), AgreementPages.shares(given), AgreementPages.caps(given)));
    }

    private void receipt(Context context) {
        String expense = sent(context, "expense");
        carryOut(context, "receipt-" + expense, "expenses", () -> kept(context, "expenses:" + expense, false));
    }

    private void photo(Context context) {
        carryOut(context, "photo", "photos", () -> kept(context, sent(context, "target"), sent(context, "may_be_shown").equals("yes")));
    }

    private Checked<EditStudy.Saved> kept(Context context, String target, boolean mayBeShown) {
        UploadedFile sent = context.uploadedFile("file");
        if (sent == null || sent.filename().isBlank()) {
            return Checked.faulty(Problem.refused(new Where("", 0, "file", ""), "attachment.none"));
        }
        String language = org.puriq.base.Language.of(Optional.ofNullable(context.queryParam("lang")).orElse("")).code();
        String name = CofundingForms.given(context, "name").orElse(sent.filename());
        return read(sent).then(bytes -> new AttachFile(studies.workspace()).keepFor(context.pathParam("study"), target, bytes, new AttachFile.Told(sent.filename(), name, sent(context, "taken_at"), mayBeShown, language)));
    }

    /** One byte more than is allowed is enough to know that it is too large. */
    private static Checked<byte[]> read(UploadedFile sent) {
        try (InputStream content = sent.content()) {
            return Checked.sound(content.readNBytes(AttachedFile.MEGABYTES * 1024 * 1024 + 1));
        } catch (IOException broken) {
            return Checked.faulty(Problem.refused(Where.file(sent.filename()), "file.unreadable", sent.filename()));
        }
    }

    private <T> void carryOut(Context context, String form, String back, Supplier<Checked<T>> work) {
        Opened opened = studies.open(context);
        found(context, opened);
        switch (studies.change(work)) {
            case Checked.Sound<T> _ -> context.redirect(opened.frame().within("funding/" + context.pathParam("agreement") + "#" + back), HttpStatus.SEE_OTHER);
            case Checked.Faulty<T>(List<Problem> problems) -> {
                context.status(422);
                show(context, new Refused(form, given(context), problems));
            }
        }
    }

    private static Map<String, String> given(Context context) {
        Map<String, String> given = new LinkedHashMap<>();
        context.formParamMap().forEach((name, values) -> given.put(name, String.join(" ", values)));
        return given;
    }

    private void report(Context context, Format format, QuarterReport.Extent extent) throws IOException {
        Opened opened = studies.open(context);
        Agreement agreement = found(context, opened);
        Quarter quarter = Studies.sound(TellQuarter.quarter(context.pathParam("quarter")), 404);
        Document told = Studies.sound(new TellQuarter(studies.workspace()).document(opened.study(), agreement, quarter, extent, opened.texts()), 422);
        var bytes = new ByteArrayOutputStream();
        Printing.print(told, format, opened.texts(), Progress.SILENT, bytes);
        boolean opens = format == Format.HTML;
        if (opens) {
            SafeHeaders.ofDocument(context, HtmlStyle.hashes(bytes.toString(StandardCharsets.UTF_8)));
        }
        context.contentType(format.mediaType())
                .header("Content-Disposition", (opens ? "inline" : "attachment") + "; filename=\"%s-%s%s.%s\"".formatted(agreement.id(), context.pathParam("quarter"), extent == QuarterReport.Extent.WHOLE ? "-annex" : "", format.ending())).result(bytes.toByteArray());
    }
}
