package org.puriq.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Language;
import org.puriq.base.Wording;
import org.puriq.cofunding.AgreementParty;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Category;
import org.puriq.format.StudyFormat;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/**
 * A study in which actors that must not be named are called by their kind and a code, also in their identities. Which these are,
 * the actors say themselves; the NGOs of a study of confidential actors are always among them (acceptance A71).
 */
final class Pseudonyms {
    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Study study;

    Pseudonyms(Study own) {
        Set<String> taken = own.all(Actor.class).stream().filter(each -> !isHidden(own, each)).map(Actor::id).collect(Collectors.toCollection(HashSet::new));
        Map<String, Integer> numbers = new HashMap<>();
        List<Actor> actors = new ArrayList<>();
        for (Actor actor : own.all(Actor.class)) {
            actors.add(isHidden(own, actor) ? hidden(own, actor, taken, numbers) : actor);
        }
        var renaming = new Renaming();
        codes.forEach((id, code) -> renaming.rename(StudyFormat.ACTORS, id, code));
        this.study = new Study(own.title(), renaming.applied(own.records().with(Actor.class, actors)));
    }

    static boolean isHidden(Study own, Actor actor) {
        return actor.confidential() || isUnnamedParty(own, actor) || own.title().confidentialActors() && actor.kind().equals(Actor.NGO);
    }

    /** Who pays in an agreement and did not allow its name to be said. */
    private static boolean isUnnamedParty(Study own, Actor actor) {
        return own.all(AgreementParty.class).stream().anyMatch(each -> each.actor().equals(actor.id()) && !each.mayBeNamed());
    }

    private Actor hidden(Study own, Actor actor, Set<String> taken, Map<String, Integer> numbers) {
        int number = numbers.merge(actor.kind(), 1, Integer::sum);
        while (!taken.add(actor.kind() + "-" + number)) {
            number = numbers.merge(actor.kind(), 1, Integer::sum);
        }
        String code = actor.kind() + "-" + number;
        codes.put(actor.id(), code);
        return new Actor(actor.id(), actor.kind(), name(own, actor.kind(), number), actor.places(), actor.people(), actor.confidential(), Wording.NONE, actor.references());
    }

    private static Wording name(Study own, String kind, int number) {
        Wording called = own.find(Category.class, kind).map(Category::name).orElse(Wording.same(kind));
        String code = String.valueOf(number);
        return new Wording(Texts.both("publication.code", called.in(Language.SPANISH), code).spanish(), Texts.both("publication.code", called.in(Language.ENGLISH), code).english());
    }

    Study study() {
        return study;
    }

    int count() {
        return codes.size();
    }

    /** Whether this identity is a code and no name. */
    boolean isCode(String actor) {
        return codes.containsValue(actor);
    }
}
