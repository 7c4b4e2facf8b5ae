package org.puriq.format;

import static org.puriq.format.Table.list;

import java.util.List;
import org.puriq.evidence.Scale;
import org.puriq.interview.Guide;
import org.puriq.interview.GuideQuestion;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.interview.Issue;
import org.puriq.interview.ListedName;
import org.puriq.interview.PlannedInterview;
import org.puriq.interview.SampleStep;

/** The tables of a study package that hold interviews: no column of them asks for a name of somebody who was heard. */
public final class InterviewFormat {
    private static final List<String> SETTINGS = list(Interview.INDIVIDUAL, Interview.GROUP);

    public static final Table<Guide> GUIDES = Table.of("guides", Guide.class)
            .requiredWording("name", Guide::name)
            .category("actor_kind", Scale.ACTOR_KIND, Guide::actorKind)
            .wording("text", Guide::text)
            .references()
            .reads(row -> new Guide(row.text("id"), row.wording("name"), row.optional("actor_kind"), row.wording("text"), row.list("refs")));

    public static final Table<GuideQuestion> GUIDE_QUESTIONS = Table.of("guide-questions", GuideQuestion.class)
            .requiredReference("guide", "guides", GuideQuestion::guide)
            .requiredInteger("position", GuideQuestion::position)
            .requiredWording("text", GuideQuestion::text)
            .category("theme", Scale.THEME, GuideQuestion::theme)
            .references()
            .reads(row -> new GuideQuestion(row.text("id"), row.text("guide"), row.integer("position").orElseThrow(), row.wording("text"),
                    row.optional("theme"), row.list("refs")));

    public static final Table<Issue> ISSUES = Table.of("issues", Issue.class)
            .requiredInteger("position", Issue::position)
            .requiredWording("name", Issue::name)
            .references()
            .reads(row -> new Issue(row.text("id"), row.integer("position").orElseThrow(), row.wording("name"), row.list("refs")));

    public static final Table<Interview> INTERVIEWS = Table.of("interviews", Interview.class)
            .reference("round", "rounds", Interview::round)
            .requiredCategory("actor_kind", Scale.ACTOR_KIND, Interview::actorKind)
            .reference("actor", "actors", Interview::actor)
            .wording("role", Interview::role)
            .referenceList("places", "places", Interview::places)
            .period(Interview::period)
            .choice("manner", list(Interview.FORMAL, Interview.INFORMAL), Interview::manner)
            .choice("setting", SETTINGS, Interview::setting)
            .integer("people", Interview::people)
            .integer("families", Interview::families)
            .reference("guide", "guides", Interview::guide)
            .yesNo("released", Interview::released)
            .wording("note", Interview::note)
            .references()
            .reads(row -> new Interview(row.text("id"), row.optional("round"), row.text("actor_kind"), row.optional("actor"), row.wording("role"),
                    row.list("places"), row.period(), row.text("manner"), row.text("setting"), row.integer("people"), row.integer("families"),
                    row.optional("guide"), row.yes("released"), row.wording("note"), row.list("refs")));

    public static final Table<InterviewNote> INTERVIEW_NOTES = Table.of("interview-notes", InterviewNote.class)
            .requiredReference("interview", "interviews", InterviewNote::interview)
            .requiredInteger("position", InterviewNote::position)
            .requiredChoice("form", list(InterviewNote.PARAPHRASE, InterviewNote.QUOTE), InterviewNote::form)
            .requiredWording("text", InterviewNote::text)
            .category("theme", Scale.THEME, InterviewNote::theme)
            .reference("issue", "issues", InterviewNote::issue)
            .reference("impact", "impacts", InterviewNote::impact)
            .reference("claim", "links", InterviewNote::claim)
            .reference("constraint", "constraints", InterviewNote::constraint)
            .reference("contribution", "contributions", InterviewNote::contribution)
            .reference("statement", "statements", InterviewNote::statement)
            .yesNo("released", InterviewNote::released)
            .references()
            .reads(row -> new InterviewNote(row.text("id"), row.text("interview"), row.integer("position").orElseThrow(), row.text("form"),
                    row.wording("text"), row.optional("theme"), row.optional("issue"), row.optional("impact"), row.optional("claim"),
                    row.optional("constraint"), row.optional("contribution"), row.optional("statement"), row.yes("released"), row.list("refs")));

    public static final Table<SampleStep> SAMPLE_STEPS = Table.of("sample-steps", SampleStep.class)
            .requiredInteger("position", SampleStep::position)
            .reference("level", "levels", SampleStep::level)
            .referenceList("places", "places", SampleStep::places)
            .choice("manner", list("purposive", "random", "contrast", "convenience", "all"), SampleStep::manner)
            .requiredWording("text", SampleStep::text)
            .wording("outside", SampleStep::outside)
            .reference("source", "sources", SampleStep::source)
            .text("locator", SampleStep::locator)
            .text("quote", SampleStep::quote)
            .references()
            .reads(row -> new SampleStep(row.text("id"), row.integer("position").orElseThrow(), row.optional("level"), row.list("places"),
                    row.text("manner"), row.wording("text"), row.wording("outside"), row.optional("source"), row.text("locator"),
                    row.text("quote"), row.list("refs")));

    public static final Table<PlannedInterview> PLANNED_INTERVIEWS = Table.of("planned-interviews", PlannedInterview.class)
            .reference("round", "rounds", PlannedInterview::round)
            .category("actor_kind", Scale.ACTOR_KIND, PlannedInterview::actorKind)
            .referenceList("places", "places", PlannedInterview::places)
            .choice("setting", SETTINGS, PlannedInterview::setting)
            .integer("people", PlannedInterview::people)
            .requiredWording("text", PlannedInterview::text)
            .wording("dropped", PlannedInterview::dropped)
            .reference("source", "sources", PlannedInterview::source)
            .text("locator", PlannedInterview::locator)
            .text("quote", PlannedInterview::quote)
            .references()
            .reads(row -> new PlannedInterview(row.text("id"), row.optional("round"), row.optional("actor_kind"), row.list("places"),
                    row.text("setting"), row.integer("people"), row.wording("text"), row.wording("dropped"), row.optional("source"),
                    row.text("locator"), row.text("quote"), row.list("refs")));

    /** Stays in the study file; no package holds it. */
    public static final Table<ListedName> LISTED_NAMES = Table.of("listed-names", ListedName.class)
            .requiredText("listed", ListedName::listed)
            .reads(row -> new ListedName(row.text("id"), row.text("listed")));

    private InterviewFormat() {}
}
