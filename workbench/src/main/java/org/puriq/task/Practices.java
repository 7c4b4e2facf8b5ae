package org.puriq.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.evidence.Attribute;
import org.puriq.format.Meant;
import org.puriq.format.Nearest;
import org.puriq.format.StudyFormat;
import org.puriq.response.Card;
import org.puriq.response.Library;
import org.puriq.response.Options;
import org.puriq.response.PlaceFacts;
import org.puriq.response.Practice;
import org.puriq.response.PracticeCondition;
import org.puriq.response.Vocabulary;
import org.puriq.study.Study;
import org.puriq.text.Texts;
import org.puriq.view.Request;
import org.puriq.view.Shelf;

/**
 * The practices that can be looked through from a study, and the options of its places: the library of the program, the study's own
 * practices, and those of the user's other studies, each with its origin (acceptance A52, A57).
 */
public final class Practices {
    /** What may be cited in what is handed to others: it tells nothing of other studies but what was cited of them. */
    public static final Shelf LIBRARY = CitableCards.LIBRARY;

    private final Workspace workspace;

    public Practices(Workspace workspace) {
        this.workspace = workspace;
    }

    /** All cards: the program's, this study's, and those of the user's other studies. */
    public Library library(Study study) {
        if (study == withoutStudy()) {
            return ofOthers(PracticeLibrary.shipped().cards(), study);
        }
        return ofOthers(besideTheStudy(study), study);
    }

    private Library ofOthers(Library first, Study study) {
        Library library = first;
        for (Study other : workspace.studies()) {
            if (!other.id().equals(study.id())) {
                library = library.and(own(other, new Card.Origin.OtherStudy(other.id(), other.title().name())));
            }
        }
        return library;
    }

    /** Where no study is open: the library alone, as a study of its own. */
    public Study withoutStudy() {
        return PracticeLibrary.shipped().study();
    }

    /** What a view is asked for, with the cards of the library, which a plan may cite. */
    public static Request request(Study study, Texts texts, Map<String, String> options) {
        return new Request(study, texts, options, CitableCards.LIBRARY);
    }

    /** What a plan may cite where a user works: the library, and the practices of the user's other studies. */
    public Shelf citable() {
        return CitableCards.of(workspace);
    }

    /** The program's cards and the study's own: what may stand in a report, which tells nothing of other studies. */
    static Library besideTheStudy(Study study) {
        return PracticeLibrary.shipped().cards().and(own(study, new Card.Origin.ThisStudy()));
    }

    private static Library own(Study study, Card.Origin origin) {
        List<Practice> practices = study.all(Practice.class);
        return practices.isEmpty() ? new Library(List.of(), List.of())
                : Library.of(practices, study.all(PracticeCondition.class), origin, Vocabulary.of(study.all(Attribute.class)), Conditions.READER);
    }

    /** The study whose sources and categories a card names; the library is one, too. */
    public Study shelf(Card card, Study study) {
        return switch (card.origin()) {
            case Card.Origin.Library _ -> PracticeLibrary.shipped().study();
            case Card.Origin.ThisStudy _ -> study;
            case Card.Origin.OtherStudy(String id, var _) -> workspace.study(id) instanceof Checked.Sound<Study>(Study other, List<Problem> _) ? other : study;
        };
    }

    /** The card of this key, or the sentence that names the one that is likely meant. */
    public Checked<Card> card(Library library, String key) {
        List<String> keys = library.cards().stream().map(Card::key).toList();
        return library.find(key).map(Checked::sound).orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "practice.unknown", key, Nearest.to(key, keys).orElse(""))));
    }

    /** The options of a place, which may be named by its identity or, where only one place bears it, by its name. */
    public static Checked<Options> options(Study study, Library library, String asked) {
        return place(study, asked).map(place -> of(study, library, place));
    }

    static Options of(Study study, Library library, String place) {
        return Options.of(place, new PlaceFacts(study.records(), study.places(), study.evidence()).of(place), library);
    }

    private static Checked<String> place(Study study, String asked) {
        if (study.places().find(asked).isPresent()) {
            return Checked.sound(asked);
        }
        List<String> named = study.places().all().stream().filter(each -> Folded.of(each.name()).equals(Folded.of(asked)) || each.id().equalsIgnoreCase(asked)).map(each -> each.id()).toList();
        Optional<String> only = named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        return only.map(Checked::sound).orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "record.unknown", asked, "places",
                named.isEmpty() ? Meant.among(study.records(), StudyFormat.PLACES, asked) : String.join(", ", named))));
    }
}
