package org.puriq.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Wording;
import org.puriq.cofunding.Attachment;
import org.puriq.evidence.Actor;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.planning.Citation;
import org.puriq.study.PublicationMark;
import org.puriq.study.Study;

/**
 * A study as it may be published (acceptance A71): without interviews and notes that nobody released, confidential actors by kind
 * and code, groups of few persons or families only as few, without the sentences that tell of few persons. It says what was left
 * out, and warns of listed names that still stand in free texts: these are for a person to decide, before the file is written.
 *
 * @param study what may be published; every report and table for others is made from it
 * @param leftOut what was left out or shown otherwise, one sentence each
 * @param held the texts that do not go out because they speak of few persons, each with its record: a person may release it
 * @param warnings texts that hold a name of the user's list, and actors that keep their names in a study of confidential actors
 */
public record Publication(Study study, List<Problem> leftOut, List<Problem> held, List<Problem> warnings) {
    /** A group of fewer persons than this is shown as smaller than it, never by its number. */
    public static final int SMALL = 5;

    private static final int KEPT = 4;
    /** Of the studies that were asked for last: every page of a table and every document needs it. */
    private static final SequencedMap<Study, Publication> KNOWN = new LinkedHashMap<>();

    public Publication {
        leftOut = List.copyOf(leftOut);
        held = List.copyOf(held);
        warnings = List.copyOf(warnings);
    }

    /** Worked out once for a study as it is; a change makes another study of it. */
    public static Publication of(Study own) {
        synchronized (KNOWN) {
            Publication publication = KNOWN.computeIfAbsent(own, Publication::workedOut);
            while (KNOWN.size() > KEPT) {
                KNOWN.pollFirstEntry();
            }
            return publication;
        }
    }

    private static Publication workedOut(Study own) {
        List<Problem> leftOut = new ArrayList<>();
        Study others = own.forOthers();
        tell(leftOut, own, others);
        var decided = new Decided(others);
        var groups = new SmallGroups(others, decided, leftOut);
        var texts = new HeldTexts(groups.study(), decided, groups.hidden());
        tell(leftOut, texts.held());
        var pseudonyms = new Pseudonyms(withoutMarks(texts.study()));
        Study study = withoutTold(pseudonyms.study());
        if (pseudonyms.count() > 0) {
            leftOut.add(Problem.doubtful(Where.NOWHERE, "publication.actors", String.valueOf(pseudonyms.count())));
        }
        List<Problem> warnings = new ArrayList<>(ListedNames.in(study, own));
        warnings.addAll(stillNamed(study, pseudonyms));
        return new Publication(study, leftOut, texts.held(), warnings);
    }

    /** What was decided tells which records describe single persons. */
    private static Study withoutMarks(Study study) {
        return new Study(study.title(), study.records().without(PublicationMark.class, study.all(PublicationMark.class).stream().map(PublicationMark::id).toList()));
    }

    private static void tell(List<Problem> leftOut, List<Problem> held) {
        if (!held.isEmpty()) {
            leftOut.add(Problem.doubtful(Where.NOWHERE, "publication.held-texts", String.valueOf(held.size()), String.valueOf(SMALL)));
        }
    }

    /** What a plan noted of its evidence may hold what is bundled or renamed here; the evidence itself says what may be said. */
    private static Study withoutTold(Study study) {
        List<Citation> untold = study.all(Citation.class).stream().map(each -> new Citation(each.id(), each.line(), each.cited(), Wording.NONE, each.citedAt(), each.references())).toList();
        return untold.isEmpty() ? study : new Study(study.title(), study.records().with(Citation.class, untold));
    }

    private static void tell(List<Problem> leftOut, Study own, Study others) {
        int interviews = own.records().count(Interview.class) - others.records().count(Interview.class);
        int notes = own.records().count(InterviewNote.class) - others.records().count(InterviewNote.class);
        if (interviews + notes > 0) {
            leftOut.add(Problem.doubtful(Where.NOWHERE, "publication.interviews", String.valueOf(interviews), String.valueOf(notes)));
        }
        long hidden = own.all(Attachment.class).stream().filter(each -> !each.mayBeShown()).count();
        if (hidden > 0) {
            leftOut.add(Problem.doubtful(Where.NOWHERE, "publication.attachments", String.valueOf(hidden)));
        }
    }

    /** Whether some free text holds a listed name. */
    public boolean holdsListedNames() {
        return warnings.stream().anyMatch(each -> each.rule().equals(ListedNames.RULE));
    }

    /** In a study of confidential actors every actor that keeps its name is told, in one sentence. */
    private static List<Problem> stillNamed(Study study, Pseudonyms pseudonyms) {
        List<Actor> named = study.all(Actor.class).stream().filter(each -> !pseudonyms.isCode(each.id())).toList();
        if (!study.title().confidentialActors() || named.isEmpty()) {
            return List.of();
        }
        return List.of(Problem.doubtful(Where.NOWHERE, "publication.named-actors", List.of(ListedNames.listed(named.stream().map(Actor::name).toList()))));
    }
}
