package org.puriq.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.planning.Ladder;
import org.puriq.response.Embedding;
import org.puriq.response.PlanPassage;
import org.puriq.view.EmbeddingProfile;
import org.puriq.view.EmbeddingProfile.Subject;

/** Puts a theme on the rung that the records bear out, with all of its evidence; the analyst may then move it and says why. */
public final class SetRung {
    private final Workspace workspace;

    public SetRung(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param rung the one that somebody wants, else the proposed one */
    public Checked<EditStudy.Saved> on(String study, Subject subject, String theme, Optional<Integer> rung) {
        return workspace.study(study).then(known -> {
            var profile = new EmbeddingProfile(known);
            Ladder ladder = profile.ladder(subject, theme);
            Optional<Embedding> before = profile.set(subject, theme);
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("rung", String.valueOf(rung.orElseGet(ladder::proposed)));
            cells.put("passages", ids(ladder.confirmed().stream().map(PlanPassage::id).toList()));
            cells.put("records", ids(List.copyOf(ladder.records())));
            cells.put("assessed_at", workspace.today().iso());
            if (before.isPresent()) {
                return new EditStudy(workspace).change(study, "embeddings", before.get().id(), cells);
            }
            cells.put("id", NewStudy.slug(subject.place() + " " + subject.owner().orElse("") + " " + subject.round().orElse("") + " " + theme));
            cells.put("place", subject.place());
            cells.put("owner", subject.owner().orElse(""));
            cells.put("round", subject.round().orElse(""));
            cells.put("theme", theme);
            return new EditStudy(workspace).add(study, "embeddings", cells);
        });
    }

    private static String ids(List<String> ids) {
        return String.join(" ", ids);
    }
}
