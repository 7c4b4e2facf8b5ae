package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountryLand;
import org.puriq.place.Coordinates;

/** Where the places of Peru and Bolivia lie, as far as a map needs it. */
class CountryLandTest {
    @TempDir
    private Path folder = Path.of("");

    private CountryLand land(String country) {
        return CountryFacts.land(country, new Home(folder, folder));
    }

    @Test
    void everyDistrictProvinceAndDepartmentHasACentreInItsCountry() {
        for (String country : new String[] {"pe", "bo"}) {
            CountryCounts counts = CountryFacts.of(country);
            CountryLand land = land(country);
            assertThat(counts.places()).filteredOn(each -> each.within().isPresent()).allMatch(each -> land.centre(each.code()).isPresent());
            assertThat(land.centres()).hasSize(counts.places().size() - 1);
            assertThat(land.centres().values()).allMatch(each -> each.latitude() > -23.1 && each.latitude() < 0.1 && each.longitude() > -81.5 && each.longitude() < -57.3);
        }
    }

    /** Manta lies a day's walk north-west of the town of Huancavelica; Huancayo is the nearest city. */
    @Test
    void mantaLiesBetweenHuancayoAndHuancavelica() {
        Coordinates manta = land("pe").centre("090110").orElseThrow();
        assertThat(manta.latitude()).isCloseTo(-12.61, within(0.02));
        assertThat(manta.longitude()).isCloseTo(-75.16, within(0.02));
        assertThat(land("pe").centre("1201").orElseThrow().latitude()).isGreaterThan(manta.latitude());
    }

    @Test
    void theBordersOfTheDepartmentsAreLinesOfTwoPointsOrMore() {
        assertThat(land("pe").borders()).hasSizeGreaterThan(50).allMatch(each -> each.size() >= 2);
    }

    @Test
    void aTableOfTheUsersIsReadInsteadAndItsFaultsAreTold() throws IOException {
        Path own = Files.createDirectories(folder.resolve("countries/ec"));
        Files.writeString(own.resolve("areas.csv"), "code,latitude,longitude\n0101,-2.9,-79.0\n");
        assertThat(land("ec").centre("0101")).contains(new Coordinates(-2.9, -79.0));
        Files.writeString(own.resolve("areas.csv"), "code,latitude,longitude\n0101,-2.9,-79.0\n0101,-2.8,-79.0\n0102,95,-79.0\n");
        Files.writeString(own.resolve("outlines.txt"), "-7900,-290 -7800\n");
        assertThat(land("ec").centres()).isEmpty();
        assertThat(Fixtures.said(CountryFacts.problems("ec", new Home(folder, folder)))).contains("0101").contains("95").contains("land.border");
    }
}
