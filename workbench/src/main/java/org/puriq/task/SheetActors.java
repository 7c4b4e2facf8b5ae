package org.puriq.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Language;
import org.puriq.community.CommunitySheet;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Category;
import org.puriq.evidence.Scale;
import org.puriq.format.StudyFormat;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;

/** Who speaks and who gives on a sheet: somebody whom the study knows, or somebody new. Nobody is known by a person's name. */
final class SheetActors {
    static final String RESIDENTS_GROUP = "residents-group";
    private static final List<String> SPEAKERS = List.of("informant", "residents", "household");

    private final Texts texts;
    private final Writing writing;

    SheetActors(Texts texts, Writing writing) {
        this.texts = texts;
        this.writing = writing;
    }

    /** The one who is called so, else somebody new; empty where nobody is named. */
    String called(String name, List<String> places) {
        Study study = writing.after();
        Optional<Actor> known = study.all(Actor.class).stream().filter(each -> each.name().spanish().equalsIgnoreCase(name) || each.name().english().equalsIgnoreCase(name)).findFirst();
        return name.isEmpty() ? "" : known.map(Actor::id).orElseGet(() -> added(name, speaker(study), places));
    }

    /** The residents' group of a sheet's places; empty where the study has no word for such groups, or several of them there. */
    String residentsGroup(CommunitySheet sheet) {
        Study study = writing.after();
        List<Actor> groups = study.all(Actor.class).stream().filter(each -> each.kind().equals(RESIDENTS_GROUP) && each.places().stream().anyMatch(sheet.places()::contains)).toList();
        if (!groups.isEmpty()) {
            return groups.size() == 1 ? groups.getFirst().id() : "";
        }
        boolean hasWord = study.find(Category.class, RESIDENTS_GROUP).filter(each -> each.scale().equals(Scale.ACTOR_KIND)).isPresent();
        return hasWord ? added(texts.say("sheet-title.group", new Phrases(study, texts).places(sheet.places())), RESIDENTS_GROUP, sheet.places()) : "";
    }

    /** The one of this kind at these places, else somebody new, called by what it is and where. */
    String ofKind(Category kind, List<String> places) {
        Study study = writing.after();
        return study.all(Actor.class).stream().filter(each -> each.kind().equals(kind.id()) && each.places().stream().anyMatch(places::contains)).findFirst().map(Actor::id)
                .orElseGet(() -> added("%s: %s".formatted(texts.of(kind.name()), new Phrases(study, texts).places(places)), kind.id(), places));
    }

    private static String speaker(Study study) {
        List<String> kinds = study.categoriesOf(Scale.ACTOR_KIND).stream().map(Category::id).toList();
        return SPEAKERS.stream().filter(kinds::contains).findFirst().or(() -> kinds.stream().findFirst()).orElse("");
    }

    private String added(String name, String kind, List<String> places) {
        String column = texts.language() == Language.SPANISH ? "name_es" : "name_en";
        return writing.add(StudyFormat.ACTORS, Map.of("kind", kind, column, name, "places", String.join(" ", places)));
    }
}
