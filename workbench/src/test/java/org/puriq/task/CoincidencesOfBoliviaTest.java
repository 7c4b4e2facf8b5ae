package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Problem;
import org.puriq.evidence.Actor;
import org.puriq.response.Coincidence;
import org.puriq.response.Coincidences;
import org.puriq.response.Overlap;
import org.puriq.study.Study;

/** Issue 4: "Two NGOs, or an NGO and a local government, that do the same thing in the same or a neighbouring place see each other (only 2 of 17 projects were joint)". */
class CoincidencesOfBoliviaTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void trainingInThreeMunicipalitiesOfChuquisacaAndReliefForChildrenBesideTheTownsOwnSeeEachOther() {
        List<Coincidence> found = found(sound(Fixtures.withStudies(folder).study("bolivia-2009")));
        assertThat(found).extracting(Coincidence::activities).contains(
                List.of("poroma-training-future-migrants", "yotala-training-future-migrants"),
                List.of("yotala-training-future-migrants", "presto-training-future-migrants"),
                List.of("cochabamba-defence-for-children", "cochabamba-relief-for-children"));
        assertThat(found).as("one project of two places is joint already").extracting(Coincidence::activities)
                .doesNotContain(List.of("cliza-milk-reintegration", "punata-milk-reintegration"));
        assertThat(found).as("what is of one owner coincides with nobody").noneMatch(each -> each.one().owner().equals(each.other().owner()));
        assertThat(found.getFirst().nearness()).isEqualTo(Coincidence.Nearness.SAME_PLACE);
    }

    @Test
    void whatWasDecidedStaysWithItsReason() {
        Workspace workspace = Fixtures.withStudies(folder);
        var edit = new EditStudy(workspace);
        String pair = "poroma-training-future-migrants yotala-training-future-migrants";
        assertThat(faulty(edit.add("bolivia-2009", "overlaps", Map.of("activities", pair, "state", "joined"))).getFirst().rule()).isEqualTo("overlap.needs-reason");
        assertThat(faulty(edit.add("bolivia-2009", "overlaps", Map.of("activities", "yotala-newsletter yotala-legal-support", "state", "joined", "reason_es", "x")))).extracting(Problem::rule).containsExactly("overlap.one-owner");
        sound(edit.add("bolivia-2009", "overlaps", Map.of("activities", pair, "state", "joined", "reason_es", "Un solo taller por trimestre")));
        Study study = sound(workspace.study("bolivia-2009"));
        Coincidence first = found(study).stream().filter(each -> String.join(" ", each.activities()).equals(pair)).findFirst().orElseThrow();
        assertThat(Coincidences.decided(first, study.all(Overlap.class))).get().extracting(Overlap::state).isEqualTo(Overlap.JOINED);
    }

    private static List<Coincidence> found(Study study) {
        return new Coincidences(study.places(), study.all(Actor.class)).among(study.activities());
    }
}
