package org.puriq.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Wording;
import org.puriq.community.CommunitySheet;
import org.puriq.community.SheetQuestion;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Category;
import org.puriq.evidence.Scale;
import org.puriq.format.Nearest;
import org.puriq.format.StudyFormat;
import org.puriq.migration.Contribution;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;

/** Something that was given to the place, answered part by part: what, and who gave it. Where nobody says who, it was the residents' group that the question asks about. */
public final class SheetGift {
    public static final String WHAT = "what";
    public static final String GIVER = "giver";

    private final Workspace workspace;
    private final Texts texts;
    private final Writing writing;

    SheetGift(Workspace workspace, Texts texts, Writing writing) {
        this.workspace = workspace;
        this.texts = texts;
        this.writing = writing;
    }

    /** What each part of the row shows now. */
    public static Map<String, String> shown(Study study, Optional<Contribution> gift, Texts texts) {
        return gift.map(each -> Map.of(WHAT, each.printed(), GIVER, each.giver().map(new Phrases(study, texts)::actor).orElse(""))).orElse(Map.of());
    }

    /** Whom one may choose: who is known at these places, and the kinds of actors for somebody who is not. */
    public static List<String> givers(Study study, List<String> places, Texts texts) {
        Stream<Actor> known = study.all(Actor.class).stream().filter(each -> !each.confidential() && each.places().stream().anyMatch(places::contains));
        return Stream.concat(known.map(each -> texts.of(each.name())), study.categoriesOf(Scale.ACTOR_KIND).stream().map(each -> texts.of(each.name()))).distinct().toList();
    }

    String answer(SheetKey key, SheetQuestion question, String part, String was, String value) {
        Study before = writing.after();
        String now = shown(before, gift(before, key), texts).getOrDefault(part, "");
        if (!now.equals(was) && !now.equals(value)) {
            writing.problem(AnswerSheet.changedMeanwhile(question, value, now));
            return now;
        }
        if (!now.equals(value)) {
            write(key, question, part, value);
        }
        Study after = writing.after();
        return shown(after, gift(after, key), texts).getOrDefault(part, "");
    }

    private static Optional<Contribution> gift(Study study, SheetKey key) {
        List<Contribution> gifts = new SheetContent(study, key.in(study)).contributions();
        return key.row() >= 1 && key.row() <= gifts.size() ? Optional.of(gifts.get(key.row() - 1)) : Optional.empty();
    }

    private void write(SheetKey key, SheetQuestion question, String part, String value) {
        Optional<Contribution> gift = gift(writing.after(), key);
        if (gift.isPresent() && part.equals(WHAT) && value.isEmpty()) {
            writing.remove(StudyFormat.CONTRIBUTIONS, gift.get().id());
        } else if (gift.isPresent()) {
            writing.change(StudyFormat.CONTRIBUTIONS, gift.get(), cells(question, part, value, gift.get().place().map(List::of).orElse(key.places())));
        } else if (part.equals(GIVER)) {
            writing.problem(Problem.refused(where(question, value), "sheet.what-first"));
        } else {
            CommunitySheet sheet = AnswerSheet.begun(writing, key, texts, workspace.today().iso().substring(0, 4));
            Map<String, String> whole = new HashMap<>(AnswerSheet.told(sheet, StudyFormat.CONTRIBUTIONS));
            whole.put("giver", new SheetActors(texts, writing).residentsGroup(sheet));
            whole.putAll(cells(question, part, value, sheet.places()));
            writing.add(StudyFormat.CONTRIBUTIONS, whole);
        }
    }

    private Map<String, String> cells(SheetQuestion question, String part, String value, List<String> places) {
        return part.equals(WHAT) ? AnswerSheet.said("item", value, texts.language(), Map.of("printed", value, "quote", value)) : Map.of("giver", giver(question, value, places));
    }

    /** Somebody by name, else the actor of a kind at these places, who is recorded where there is none yet. */
    private String giver(SheetQuestion question, String value, List<String> places) {
        Study study = writing.after();
        if (value.isEmpty()) {
            return "";
        }
        Optional<Actor> named = study.all(Actor.class).stream().filter(each -> isCalled(each.name(), value)).findFirst();
        if (named.isPresent()) {
            return named.get().id();
        }
        Optional<Category> kind = study.categoriesOf(Scale.ACTOR_KIND).stream().filter(each -> isCalled(each.name(), value) || each.id().equals(value)).findFirst();
        if (kind.isEmpty()) {
            List<String> choices = givers(study, places, texts);
            writing.problem(Problem.refused(where(question, value), "sheet.unknown-giver", List.of(Wording.same(value), Wording.same(Nearest.to(value, choices).orElse("")), kinds(study))));
            return "";
        }
        return new SheetActors(texts, writing).ofKind(kind.get(), places);
    }

    private static Wording kinds(Study study) {
        List<Category> kinds = study.categoriesOf(Scale.ACTOR_KIND);
        return new Wording(names(kinds, Language.SPANISH), names(kinds, Language.ENGLISH));
    }

    private static String names(List<Category> kinds, Language language) {
        List<String> names = new ArrayList<>();
        kinds.forEach(each -> names.add(each.name().in(language)));
        return String.join(", ", names);
    }

    private static boolean isCalled(Wording name, String wanted) {
        String plain = SpokenQuantity.plain(wanted);
        return SpokenQuantity.plain(name.spanish()).equals(plain) || SpokenQuantity.plain(name.english()).equals(plain);
    }

    private static Where where(SheetQuestion question, String value) {
        return new Where(AnswerSheet.TABLE, 0, question.id(), value);
    }
}
