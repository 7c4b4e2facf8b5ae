package org.puriq.task;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.puriq.base.Recorded;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Statement;
import org.puriq.format.Named;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.PublicationMark;
import org.puriq.study.Study;

/** What was decided on publishing single records, and which actors are few: by their number, or by what they are called. */
final class Decided {
    private final Map<String, PublicationMark> marks = new HashMap<>();
    private final Set<String> few = new HashSet<>();

    Decided(Study own) {
        own.all(PublicationMark.class).forEach(mark -> mark.records().forEach(each -> marks.put(each.toString(), mark)));
        own.all(Actor.class).stream().filter(each -> isFew(own, each)).map(Actor::id).forEach(few::add);
    }

    /** An actor that may be named is named on purpose; whoever is confidential and alone is found by what is told of him or her. */
    private boolean isFew(Study own, Actor actor) {
        boolean counted = actor.people().isPresent();
        boolean one = FewPersons.isOne(actor.name().spanish()) || FewPersons.isOne(actor.name().english());
        return Pseudonyms.isHidden(own, actor) && !isReleased(StudyFormat.ACTORS, actor.id()) && (counted ? actor.people().filter(SmallGroups::isSmall).isPresent() : one && !actor.kind().equals(Actor.NGO));
    }

    boolean isReleased(Table<?> table, String id) {
        return mark(table, id).filter(PublicationMark::releases).isPresent();
    }

    Optional<PublicationMark> held(Table<?> table, String id) {
        return mark(table, id).filter(each -> !each.releases());
    }

    private Optional<PublicationMark> mark(Table<?> table, String id) {
        return Optional.ofNullable(marks.get(table.name() + ":" + id));
    }

    /** A statement that tells something of few persons, and not only how many they are. */
    boolean isAboutFew(Statement statement) {
        return statement.about().actor().filter(few::contains).isPresent();
    }

    /** Whether the record names few persons: as those that it is about, or who say it. */
    boolean namesFew(Table<?> table, Recorded record) {
        return Named.by(table, record).stream().anyMatch(each -> each.table().equals(StudyFormat.ACTORS.name()) && few.contains(each.id()));
    }
}
