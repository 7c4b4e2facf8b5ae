package org.puriq.format;

import static org.puriq.format.Table.list;

import java.util.List;
import org.puriq.evidence.Scale;
import org.puriq.response.Embedding;
import org.puriq.response.MigrationTerm;
import org.puriq.response.Overlap;
import org.puriq.response.PlanDocument;
import org.puriq.response.PlanPassage;
import org.puriq.response.Practice;
import org.puriq.response.PracticeCondition;

/** The tables of a study package that hold practices, planning documents and what they say about migration. */
public final class ResponseFormat {
    public static final Table<Practice> PRACTICES = Table.of("practices", Practice.class)
            .reference("part_of", "practices", Practice::partOf)
            .requiredWording("name", Practice::name)
            .requiredWording("text", Practice::text)
            .wording("audience", Practice::audience)
            .categories("groups", "group", Practice::groups)
            .categories("phases", "phase", Practice::phases)
            .category("category", "activity-category", Practice::category)
            .choice("directness", list("direct", "indirect"), Practice::directness)
            .wording("requires", Practice::requires)
            .wording("example", Practice::example)
            .wording("drawbacks", Practice::drawbacks)
            .wording("costs", Practice::costs)
            .wording("results", Practice::results)
            .wording("replicability", Practice::replicability)
            .wording("scaling", Practice::scaling)
            .choice("household_money", list(Practice.UNTOUCHED, Practice.INFORMATION, Practice.OPPORTUNITY), Practice::householdMoney)
            .wording("origin", Practice::origin)
            .reference("source", "sources", Practice::source)
            .text("locator", Practice::locator)
            .text("quote", Practice::quote)
            .references()
            .reads(row -> new Practice(row.text("id"), row.optional("part_of"), row.wording("name"), row.wording("text"), row.wording("audience"),
                    row.list("groups"), row.list("phases"), row.optional("category"), row.text("directness"), row.wording("requires"),
                    row.wording("example"), row.wording("drawbacks"), row.wording("costs"), row.wording("results"),
                    row.wording("replicability"), row.wording("scaling"), row.text("household_money"), row.wording("origin"),
                    row.optional("source"), row.text("locator"), row.text("quote"), row.list("refs")));

    public static final Table<PracticeCondition> PRACTICE_CONDITIONS = Table.of("practice-conditions", PracticeCondition.class)
            .requiredReference("practice", "practices", PracticeCondition::practice)
            .requiredInteger("position", PracticeCondition::position)
            .requiredChoice("role", list(PracticeCondition.FOR, PracticeCondition.URGENT, PracticeCondition.AGAINST, PracticeCondition.EXCLUDES), PracticeCondition::role)
            .requiredText("condition", PracticeCondition::condition)
            .requiredWording("text", PracticeCondition::text)
            .wording("question", PracticeCondition::question)
            .references()
            .reads(row -> new PracticeCondition(row.text("id"), row.text("practice"), row.integer("position").orElseThrow(), row.text("role"),
                    row.text("condition"), row.wording("text"), row.wording("question"), row.list("refs")));

    public static final Table<PlanDocument> PLAN_DOCUMENTS = Table.of("plan-documents", PlanDocument.class)
            .requiredWording("name", PlanDocument::name)
            .text("instrument", PlanDocument::instrument)
            .reference("place", "places", PlanDocument::place)
            .reference("owner", "actors", PlanDocument::owner)
            .period(PlanDocument::period)
            .integer("pages", PlanDocument::pages)
            .text("file", PlanDocument::file)
            .text("checksum", PlanDocument::checksum)
            .choice("language", list("es", "en"), PlanDocument::language)
            .reference("source", "sources", PlanDocument::source)
            .wording("note", PlanDocument::note)
            .references()
            .reads(row -> new PlanDocument(row.text("id"), row.wording("name"), row.text("instrument"), row.optional("place"), row.optional("owner"),
                    row.period(), row.integer("pages"), row.text("file"), row.text("checksum"), row.text("language"),
                    row.optional("source"), row.wording("note"), row.list("refs")));

    public static final Table<PlanPassage> PLAN_PASSAGES = Table.of("plan-passages", PlanPassage.class)
            .requiredReference("document", "plan-documents", PlanPassage::document)
            .integer("page", PlanPassage::page)
            .requiredInteger("position", PlanPassage::position)
            .requiredText("quote", PlanPassage::quote)
            .text("terms", PlanPassage::terms)
            .category("theme", Scale.EMBEDDING_THEME, PlanPassage::theme)
            .integer("rung", PlanPassage::rung)
            .categories("contents", Scale.PLAN_CONTENT, PlanPassage::contents)
            .requiredChoice("state", list(PlanPassage.FOUND, PlanPassage.CONFIRMED, PlanPassage.DISMISSED), PlanPassage::state)
            .text("reason", PlanPassage::reason)
            .wording("note", PlanPassage::note)
            .references()
            .reads(row -> new PlanPassage(row.text("id"), row.text("document"), row.integer("page"), row.integer("position").orElseThrow(),
                    row.text("quote"), row.text("terms"), row.optional("theme"), row.integer("rung"), row.list("contents"), row.text("state"),
                    row.text("reason"), row.wording("note"), row.list("refs")));

    public static final Table<MigrationTerm> MIGRATION_TERMS = Table.of("migration-terms", MigrationTerm.class)
            .requiredText("term", MigrationTerm::term)
            .requiredChoice("language", list("es", "en"), MigrationTerm::language)
            .requiredChoice("sense", list(MigrationTerm.MIGRATION, MigrationTerm.NOT_MIGRATION), MigrationTerm::sense)
            .category("theme", Scale.EMBEDDING_THEME, MigrationTerm::theme)
            .references()
            .reads(row -> new MigrationTerm(row.text("id"), row.text("term"), row.text("language"), row.text("sense"), row.optional("theme"), row.list("refs")));

    public static final Table<Embedding> EMBEDDINGS = Table.of("embeddings", Embedding.class)
            .requiredReference("place", "places", Embedding::place)
            .reference("owner", "actors", Embedding::owner)
            .reference("round", "rounds", Embedding::round)
            .requiredCategory("theme", Scale.EMBEDDING_THEME, Embedding::theme)
            .requiredInteger("rung", Embedding::rung)
            .referenceList("passages", "plan-passages", Embedding::passages)
            .words("records", Embedding::records)
            .reference("assessor", "actors", Embedding::assessor)
            .date("assessed_at", Embedding::assessedAt)
            .wording("reason", Embedding::reason)
            .references()
            .reads(row -> new Embedding(row.text("id"), row.text("place"), row.optional("owner"), row.optional("round"), row.text("theme"),
                    row.integer("rung").orElseThrow(), row.list("passages"), row.list("records"), row.optional("assessor"),
                    row.date("assessed_at"), row.wording("reason"), row.list("refs")));

    public static final Table<Overlap> OVERLAPS = Table.of("overlaps", Overlap.class)
            .referenceList("activities", "activities", Overlap::activities)
            .requiredChoice("state", list(Overlap.JOINED, Overlap.DISMISSED), Overlap::state)
            .wording("reason", Overlap::reason)
            .date("decided_at", Overlap::decidedAt)
            .reference("project", "projects", Overlap::project)
            .references()
            .reads(row -> new Overlap(row.text("id"), row.list("activities"), row.text("state"), row.wording("reason"), row.date("decided_at"),
                    row.optional("project"), row.list("refs")));

    static final List<Table<?>> TABLES = List.of(PRACTICES, PRACTICE_CONDITIONS, PLAN_DOCUMENTS, PLAN_PASSAGES, MIGRATION_TERMS, EMBEDDINGS, OVERLAPS);

    private ResponseFormat() {}
}
