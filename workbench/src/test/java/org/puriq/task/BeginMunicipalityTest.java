package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.country.CountedPlace;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;
import org.puriq.view.Municipality;

/** A study that begins with what its country's censuses know of a place. */
class BeginMunicipalityTest {
    @TempDir
    Path folder;

    private static Municipality manta(Workspace workspace) {
        Texts texts = new Texts(Language.SPANISH, workspace.countryPack("pe"));
        return new ShowMunicipality(workspace).of("pe", "090110", texts).orElseThrow();
    }

    @Test
    void itHasThePlaceWithItsCodesItsCensusesWithTheirSourceAndTheChangeWorkedOut() {
        try (Workspace workspace = Fixtures.workspace(folder)) {
            String id = Fixtures.sound(new BeginMunicipality(workspace).of(manta(workspace)));
            Study study = Fixtures.sound(workspace.study(id));
            assertThat(study.places().all()).extracting(Place::name).containsExactly("Perú", "Huancavelica", "Huancavelica", "Manta");
            assertThat(study.all(PlaceCode.class)).extracting(PlaceCode::code).containsExactlyInAnyOrder("090110", "080111");
            assertThat(study.all(Source.class)).extracting(Source::kind).containsOnly("census");
            assertThat(study.all(Statement.class)).extracting(Statement::printed).contains("1741", "953").doesNotContain("1848");
            Statement change = study.find(Statement.class, "population-change").orElseThrow();
            assertThat(change.basis()).isEqualTo(Basis.DERIVED);
            assertThat(new Phrases(study, workspace.texts(study, Language.ENGLISH)).value(change)).contains("45.3");
            assertThat(study.all(Statement.class)).noneMatch(study.evidence()::isDisputed);
        }
    }

    /** The place is found again by its code, and its own censuses are no other voice on its page. */
    @Test
    void itsPageKnowsTheStudyAndDoesNotRepeatItsCensuses() {
        try (Workspace workspace = Fixtures.workspace(folder)) {
            String id = Fixtures.sound(new BeginMunicipality(workspace).of(manta(workspace)));
            Municipality again = manta(workspace);
            assertThat(again.told()).isEmpty();
            CountedPlace place = again.place();
            assertThat(new ShowMunicipality(workspace).naming("pe", place)).extracting(Study::id).containsExactly(id);
        }
    }

    @Test
    void aSecondStudyOfThePlaceStandsBesideTheFirst() {
        try (Workspace workspace = Fixtures.workspace(folder)) {
            String first = Fixtures.sound(new BeginMunicipality(workspace).of(manta(workspace)));
            assertThat(Fixtures.sound(new BeginMunicipality(workspace).of(manta(workspace)))).isNotEqualTo(first);
        }
    }
}
