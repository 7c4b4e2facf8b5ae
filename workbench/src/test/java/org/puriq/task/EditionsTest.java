package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Problem;
import org.puriq.evidence.Statement;
import org.puriq.study.Study;

/** A newer program carries newer data of the studies that come with it: they are offered, and what the user has is never written over. */
class EditionsTest {
    @TempDir
    Path folder = Path.of("");

    private Path shipped = Path.of("");

    @BeforeEach
    void ship() throws IOException {
        shipped = folder.resolve("shipped");
        SmallStudy.write(shipped.resolve(SmallStudy.ID), SmallStudy.files());
    }

    private Workspace start() {
        var workspace = new Workspace(new Home(folder.resolve("home"), shipped), Clock.systemUTC());
        Fixtures.sound(workspace.loadShippedStudies());
        return workspace;
    }

    private void theProgramGetsNewer() throws IOException {
        SmallStudy.write(shipped.resolve(SmallStudy.ID), SmallStudy.with("places.csv", "tarata,Tarata,community,kilka"));
    }

    @Test
    void theSameEditionIsNotOfferedAlsoWhereTheStudyWasEdited() {
        try (Workspace workspace = start()) {
            Fixtures.sound(new EditStudy(workspace).change(SmallStudy.ID, "places", "manta", Map.of("name", "Manta Alta")));
            assertThat(new Editions(workspace).waiting()).isEmpty();
        }
    }

    @Test
    void anotherEditionIsOfferedAndAddedBesideWithoutTouchingWhatWasEdited() throws IOException {
        try (Workspace workspace = start()) {
            Fixtures.sound(new EditStudy(workspace).change(SmallStudy.ID, "places", "manta", Map.of("name", "Manta Alta")));
        }
        theProgramGetsNewer();
        try (Workspace workspace = start()) {
            var editions = new Editions(workspace);
            assertThat(editions.waiting()).extracting(Study::id).containsExactly(SmallStudy.ID);
            assertThat(Fixtures.sound(editions.addBeside(SmallStudy.ID))).isEqualTo("kilka-2");
            Study own = Fixtures.sound(workspace.study(SmallStudy.ID));
            assertThat(own.places().find("manta").orElseThrow().name()).isEqualTo("Manta Alta");
            assertThat(own.places().find("tarata")).isEmpty();
            Study beside = Fixtures.sound(workspace.study("kilka-2"));
            assertThat(beside.places().find("tarata")).isPresent();
            assertThat(beside.title().name().spanish()).contains("kilka-2");
            assertThat(beside.all(Statement.class)).hasSameSizeAs(own.all(Statement.class));
            assertThat(editions.waiting()).as("it is here now").isEmpty();
        }
    }

    /** An earlier program noted only that a study was loaded: there its content tells. */
    @Test
    void aHomeOfAnEarlierProgramIsComparedByWhatItHolds() throws IOException {
        try (Workspace workspace = start()) {
            Files.writeString(workspace.home().loadedOnce(), SmallStudy.ID + "\n");
            assertThat(new Editions(workspace).waiting()).isEmpty();
        }
        theProgramGetsNewer();
        try (Workspace workspace = start()) {
            Files.writeString(workspace.home().loadedOnce(), SmallStudy.ID + "\n");
            assertThat(new Editions(workspace).waiting()).extracting(Study::id).containsExactly(SmallStudy.ID);
        }
    }

    @Test
    void whatTheProgramDoesNotCarryCannotBeAdded() {
        try (Workspace workspace = start()) {
            assertThat(Fixtures.faulty(new Editions(workspace).addBeside("own"))).extracting(Problem::rule).containsExactly("edition.not-shipped");
        }
    }
}
