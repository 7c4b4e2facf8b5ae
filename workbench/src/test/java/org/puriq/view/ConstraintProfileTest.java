package org.puriq.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.sound;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.study.Study;
import org.puriq.table.Sheet;
import org.puriq.task.Fixtures;

/** The profile of constraints on a page (A40): of all actors together it is short, of one it is whole. */
class ConstraintProfileTest {
    @TempDir
    Path folder = Path.of("");

    /** What was said of all local governments is told once, with its evidence; each of the twelve leads to its own profile. */
    @Test
    void ofAllActorsWhatHoldsForAKindIsToldOnceAndEachActorLeadsToItsOwn() {
        try (var workspace = Fixtures.withStudies(folder)) {
            Study study = sound(workspace.study("bolivia-2009"));
            View view = Views.find(study, "constraint-profile").orElseThrow();
            var texts = workspace.texts(study, Language.ENGLISH);
            Sheet all = view.compact(new Request(study, texts, Map.of()));
            assertThat(all.rows()).hasSize(5 + 1 + 3 + 1);
            assertThat(all.rows()).extracting(Sheet.Row::section).containsOnly("Local government", "NGO");
            assertThat(all.rows().stream().filter(each -> each.cells().getFirst().plain().startsWith("Inflexible planning"))).singleElement()
                    .satisfies(each -> assertThat(each.cells().get(1).plain()).contains("The source's doubt: The author doubts it"));
            List<String> ways = all.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.pieces().stream())
                    .flatMap(piece -> piece instanceof org.puriq.table.Cell.Piece.Link link ? java.util.stream.Stream.of(link.address()) : java.util.stream.Stream.empty()).filter(each -> each.contains("actor=")).toList();
            assertThat(ways).hasSize(21).contains("table/constraint-profile?actor=local-government-arani");
            assertThat(view.compact(new Request(study, texts, Map.of("actor", "local-government-arani"))).rows()).hasSize(5).allSatisfy(each -> assertThat(each.cells().get(2).plain()).isNotBlank());
            assertThat(view.sheet(new Request(study, texts, Map.of())).rows()).as("files and commands keep every row").hasSize(12 * 5 + 9 * 3);
        }
    }
}
