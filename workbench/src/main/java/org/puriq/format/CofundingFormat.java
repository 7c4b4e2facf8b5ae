package org.puriq.format;

import static org.puriq.format.Table.list;

import java.util.List;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.AgreementParty;
import org.puriq.cofunding.Attachment;
import org.puriq.cofunding.Expense;
import org.puriq.cofunding.FundingShare;
import org.puriq.cofunding.FundingTerms;
import org.puriq.cofunding.JournalEntry;
import org.puriq.cofunding.Milestone;
import org.puriq.cofunding.ProgressReport;
import org.puriq.evidence.Scale;

/** The tables of a study package that hold co-funding: terms, agreements, the journal, expenses, milestones and reports. */
public final class CofundingFormat {
    public static final Table<FundingTerms> FUNDING_TERMS = Table.of("funding-terms", FundingTerms.class)
            .requiredWording("name", FundingTerms::name)
            .wording("project_kind", FundingTerms::projectKind)
            .number("cap", FundingTerms::cap)
            .reference("currency", "units", FundingTerms::currency)
            .wording("text", FundingTerms::text)
            .wording("drawbacks", FundingTerms::drawbacks)
            .reference("source", "sources", FundingTerms::source)
            .text("locator", FundingTerms::locator)
            .text("quote", FundingTerms::quote)
            .references()
            .reads(row -> new FundingTerms(row.text("id"), row.wording("name"), row.wording("project_kind"), row.number("cap"), row.optional("currency"),
                    row.wording("text"), row.wording("drawbacks"), row.optional("source"), row.text("locator"), row.text("quote"),
                    row.list("refs")));

    public static final Table<FundingShare> FUNDING_SHARES = Table.of("funding-shares", FundingShare.class)
            .requiredReference("terms", "funding-terms", FundingShare::terms)
            .requiredCategory("party_kind", Scale.ACTOR_KIND, FundingShare::partyKind)
            .requiredNumber("share", FundingShare::share)
            .number("cap", FundingShare::cap)
            .references()
            .reads(row -> new FundingShare(row.text("id"), row.text("terms"), row.text("party_kind"), row.number("share").orElseThrow(), row.number("cap"),
                    row.list("refs")));

    public static final Table<Agreement> AGREEMENTS = Table.of("agreements", Agreement.class)
            .requiredReference("project", "projects", Agreement::project)
            .reference("terms", "funding-terms", Agreement::terms)
            .requiredWording("name", Agreement::name)
            .requiredReference("currency", "units", Agreement::currency)
            .requiredNumber("total", Agreement::total)
            .date("signed_at", Agreement::signedAt)
            .choice("state", list(Agreement.DRAFT, Agreement.SIGNED, Agreement.FINISHED, Agreement.ENDED), Agreement::state)
            .wording("note", Agreement::note)
            .references()
            .reads(row -> new Agreement(row.text("id"), row.text("project"), row.optional("terms"), row.wording("name"), row.text("currency"),
                    row.number("total").orElseThrow(), row.date("signed_at"), row.text("state"), row.wording("note"), row.list("refs")));

    public static final Table<AgreementParty> AGREEMENT_PARTIES = Table.of("agreement-parties", AgreementParty.class)
            .requiredReference("agreement", "agreements", AgreementParty::agreement)
            .requiredReference("actor", "actors", AgreementParty::actor)
            .yesNo("may_be_named", AgreementParty::mayBeNamed)
            .wording("note", AgreementParty::note)
            .references()
            .reads(row -> new AgreementParty(row.text("id"), row.text("agreement"), row.text("actor"),
                    row.yes("may_be_named"), row.wording("note"), row.list("refs")));

    public static final Table<Attachment> ATTACHMENTS = Table.of("attachments", Attachment.class)
            .requiredWording("name", Attachment::name)
            .requiredText("file", Attachment::file)
            .requiredChoice("media_type", list("image/jpeg", "image/png", "application/pdf"), Attachment::mediaType)
            .requiredInteger("bytes", Attachment::bytes)
            .requiredText("checksum", Attachment::checksum)
            .date("taken_at", Attachment::takenAt)
            .yesNo("may_be_shown", Attachment::mayBeShown)
            .references()
            .reads(row -> new Attachment(row.text("id"), row.wording("name"), row.text("file"), row.text("media_type"), row.integer("bytes").orElseThrow(),
                    row.text("checksum"), row.date("taken_at"), row.yes("may_be_shown"), row.list("refs")));

    public static final Table<Expense> EXPENSES = Table.of("expenses", Expense.class)
            .requiredReference("agreement", "agreements", Expense::agreement)
            .requiredWording("name", Expense::name)
            .requiredNumber("amount", Expense::amount)
            .requiredReference("currency", "units", Expense::currency)
            .reference("budget_line", "budget-lines", Expense::budgetLine)
            .date("spent_at", Expense::spentAt)
            .requiredChoice("state", list(Expense.DRAFT, Expense.PENDING, Expense.APPROVED, Expense.REJECTED, Expense.PAID), Expense::state)
            .reference("receipt", "attachments", Expense::receipt)
            .text("reason", Expense::reason)
            .wording("note", Expense::note)
            .references()
            .reads(row -> new Expense(row.text("id"), row.text("agreement"), row.wording("name"), row.number("amount").orElseThrow(),
                    row.text("currency"), row.optional("budget_line"), row.date("spent_at"), row.text("state"),
                    row.optional("receipt"), row.text("reason"), row.wording("note"), row.list("refs")));

    public static final Table<JournalEntry> JOURNAL = Table.of("journal", JournalEntry.class)
            .onlyAdded()
            .requiredReference("agreement", "agreements", JournalEntry::agreement)
            .requiredDate("entered_at", JournalEntry::enteredAt)
            .requiredChoice("kind", list(JournalEntry.PLEDGE, JournalEntry.CONTRIBUTION, JournalEntry.EXPENSE, JournalEntry.CORRECTION), JournalEntry::kind)
            .requiredText("from_account", JournalEntry::fromAccount)
            .requiredText("to_account", JournalEntry::toAccount)
            .requiredNumber("amount", JournalEntry::amount)
            .requiredReference("currency", "units", JournalEntry::currency)
            .reference("party", "agreement-parties", JournalEntry::party)
            .choice("form", list("cash", "in-kind", "labour"), JournalEntry::form)
            .wording("valuation", JournalEntry::valuation)
            .category("use", "contribution-use", JournalEntry::use)
            .reference("expense", "expenses", JournalEntry::expense)
            .reference("receipt", "attachments", JournalEntry::receipt)
            .reference("corrects", "journal", JournalEntry::corrects)
            .requiredWording("text", JournalEntry::text)
            .references()
            .reads(row -> new JournalEntry(row.text("id"), row.text("agreement"), row.date("entered_at").orElseThrow(), row.text("kind"), row.text("from_account"),
                    row.text("to_account"), row.number("amount").orElseThrow(), row.text("currency"), row.optional("party"),
                    row.text("form"), row.wording("valuation"), row.optional("use"), row.optional("expense"), row.optional("receipt"),
                    row.optional("corrects"), row.wording("text"), row.list("refs")));

    public static final Table<Milestone> MILESTONES = Table.of("milestones", Milestone.class)
            .requiredReference("agreement", "agreements", Milestone::agreement)
            .requiredInteger("position", Milestone::position)
            .requiredWording("name", Milestone::name)
            .date("due", Milestone::due)
            .number("planned_share", Milestone::plannedShare)
            .number("planned_amount", Milestone::plannedAmount)
            .number("reached_share", Milestone::reachedShare)
            .date("reached_at", Milestone::reachedAt)
            .referenceList("photos", "attachments", Milestone::photos)
            .wording("note", Milestone::note)
            .references()
            .reads(row -> new Milestone(row.text("id"), row.text("agreement"), row.integer("position").orElseThrow(), row.wording("name"),
                    row.date("due"), row.number("planned_share"), row.number("planned_amount"), row.number("reached_share"),
                    row.date("reached_at"), row.list("photos"), row.wording("note"), row.list("refs")));

    public static final Table<ProgressReport> PROGRESS_REPORTS = Table.of("progress-reports", ProgressReport.class)
            .requiredReference("agreement", "agreements", ProgressReport::agreement)
            .requiredInteger("year", ProgressReport::year)
            .requiredInteger("quarter", ProgressReport::quarter)
            .requiredWording("text", ProgressReport::text)
            .wording("next", ProgressReport::next)
            .date("reported_at", ProgressReport::reportedAt)
            .referenceList("photos", "attachments", ProgressReport::photos)
            .references()
            .reads(row -> new ProgressReport(row.text("id"), row.text("agreement"), row.integer("year").orElseThrow(), row.integer("quarter").orElseThrow(),
                    row.wording("text"), row.wording("next"), row.date("reported_at"), row.list("photos"), row.list("refs")));

    static final List<Table<?>> TABLES = List.of(FUNDING_TERMS, FUNDING_SHARES, AGREEMENTS, AGREEMENT_PARTIES, ATTACHMENTS, EXPENSES, JOURNAL, MILESTONES, PROGRESS_REPORTS);

    private CofundingFormat() {}
}
