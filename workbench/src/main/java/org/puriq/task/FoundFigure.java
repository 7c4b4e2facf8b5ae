package org.puriq.task;

import java.util.List;
import java.util.Set;
import org.puriq.base.Language;
import org.puriq.evidence.Basis;
import org.puriq.format.Cells;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.Study;
import org.puriq.text.Phrases;

/**
 * A figure that somebody types where the source has none. It does not come from that source: unless another one is named it is an
 * assumption, and its note says on which day it was entered.
 */
final class FoundFigure {
    private static final List<String> SAYING = List.of("value", "low", "high", "printed");
    private static final List<String> OF_THE_SOURCE = List.of("source", "locator", "quote", "estimator", "absence");

    private final Workspace workspace;
    private final Study study;

    FoundFigure(Workspace workspace, Study study) {
        this.workspace = workspace;
        this.study = study;
    }

    /** @param typed the columns that were typed; what is said in them stays */
    Cells own(Table<?> table, Cells before, Cells changed, Set<String> typed) {
        boolean found = table == StudyFormat.STATEMENTS && !before.text("absence").isEmpty() && isEmpty(before) && !isEmpty(changed);
        if (!found || typed.contains("source")) {
            return changed;
        }
        Cells own = changed;
        for (String column : OF_THE_SOURCE) {
            own = typed.contains(column) ? own : own.with(column, "");
        }
        own = typed.contains("basis") ? own : own.with("basis", Basis.ASSUMPTION.code());
        boolean noted = typed.contains("note_es") || typed.contains("note_en");
        return noted ? own : own.with("note_es", note(before, Language.SPANISH)).with("note_en", note(before, Language.ENGLISH));
    }

    private static boolean isEmpty(Cells cells) {
        return SAYING.stream().allMatch(each -> cells.text(each).isEmpty());
    }

    private String note(Cells before, Language language) {
        var phrases = new Phrases(study, workspace.texts(study, language));
        String source = phrases.source(before.optional("source"), before.text("locator"));
        String day = phrases.texts().date(workspace.today());
        return source.isEmpty() ? phrases.texts().say("answer.typed.nowhere", day) : phrases.texts().say("answer.typed", day, source);
    }
}
