package org.puriq.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.puriq.base.Wording;

/** A place is known by its identity; its name may be borne by others of its level and of other levels (acceptance A4). */
final class PlacesTest {
    private static final Place PROVINCE = place("hcva-provincia", "Huancavelica", "province", "");
    private static final Place CITY = place("hcva-ciudad", "Huancavelica", "city", "hcva-provincia");
    private static final Place MANTA = place("manta", "Manta", "district", "hcva-provincia");
    private static final Place HERE = place("san-luis-1", "San Luis", "village", "manta");
    private static final Place THERE = place("san-luis-2", "San Luis", "village", "hcva-ciudad");

    private final Places places = new Places(List.of(PROVINCE, CITY, MANTA, HERE, THERE), List.of());

    @Test
    void aNameOnTwoLevelsIsToldApartByTheLevel() {
        assertThat(places.isAmbiguous(CITY)).isTrue();
        assertThat(places.isAmbiguousInItsLevel(CITY)).isFalse();
    }

    @Test
    void aNameTwiceOnOneLevelIsToldApartByWhatThePlaceLiesIn() {
        assertThat(places.isAmbiguousInItsLevel(HERE)).isTrue();
        assertThat(places.above(HERE).getFirst()).isEqualTo(MANTA);
    }

    @Test
    void aNameThatOnlyOneBearsNeedsNothingElse() {
        assertThat(places.isAmbiguous(MANTA)).isFalse();
    }

    private static Place place(String id, String name, String level, String parent) {
        return new Place(id, name, "", level, Optional.of(parent).filter(each -> !each.isEmpty()), Optional.empty(), new Wording("", ""), List.of());
    }
}
