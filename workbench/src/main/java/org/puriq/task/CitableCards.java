package org.puriq.task;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.format.Meant;
import org.puriq.format.ResponseFormat;
import org.puriq.response.Practice;
import org.puriq.study.Study;
import org.puriq.view.Shelf;

/** What a plan may cite beside its own study: the library, and where a user works, the practices of that user's other studies. */
final class CitableCards implements Shelf {
    /** The library alone: what is handed to others tells nothing of other studies but what was cited. */
    static final Shelf LIBRARY = new CitableCards(Optional.empty());

    private final Optional<Workspace> workspace;

    private CitableCards(Optional<Workspace> workspace) {
        this.workspace = workspace;
    }

    static CitableCards of(Workspace workspace) {
        return new CitableCards(Optional.of(workspace));
    }

    @Override
    public Optional<Practice> find(String card) {
        return isOfAnother(card) ? study(card).flatMap(each -> each.find(Practice.class, inStudy(card))) : PracticeLibrary.shipped().study().find(Practice.class, card);
    }

    @Override
    public boolean reaches(String card) {
        return !isOfAnother(card) || study(card).isPresent();
    }

    /** The card that is likely meant; empty where there is none like it. */
    String meant(String card) {
        return isOfAnother(card) ? study(card).map(each -> Meant.among(each.records(), ResponseFormat.PRACTICES, inStudy(card))).orElse("") : Meant.among(PracticeLibrary.shipped().study().records(), ResponseFormat.PRACTICES, card);
    }

    private Optional<Study> study(String card) {
        String id = card.substring(0, card.indexOf('.'));
        return workspace.filter(each -> each.ids().contains(id)).flatMap(each -> each.study(id) instanceof Checked.Sound<Study>(Study study, List<Problem> _) ? Optional.of(study) : Optional.empty());
    }

    private static boolean isOfAnother(String card) {
        return card.contains(".");
    }

    private static String inStudy(String card) {
        return card.substring(card.indexOf('.') + 1);
    }
}
