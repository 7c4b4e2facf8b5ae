package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.projection.CalibrateGrowth;
import org.puriq.projection.CalibratedOutlook;
import org.puriq.projection.Forecast;
import org.puriq.projection.ForecastErrors;
import org.puriq.projection.Hindcast;
import org.puriq.projection.LeftOut;
import org.puriq.task.RunHindcast.Asked;
import org.puriq.task.RunHindcast.Ran;

/** Projections from earlier censuses only, set beside later ones; and on what their constants rest. */
class HindcastTest {
    private static final Path BOLIVIA = shared("bo_censo_2001_2012_municipios");
    private static final Path PERU = shared("pe_pnud_idh_2003_2019");
    private static final String RECIPE = """
            id: small
            name: {es: "prueba", en: "test"}
            source: {es: "prueba", en: "test"}
            within: 2
            files:
              - file: small.csv
                code: code
                form: "[0-9]{4}"
                digits: 4
                name: name
                total: "0000"
                counts:
                  - {column: a, year: 2001, kind: census}
                  - {column: b, year: 2012, kind: census}
            """;

    @TempDir
    private Path folder;

    private static Path shared(String name) {
        Path here = Path.of("").toAbsolutePath();
        for (Path above = here; above != null; above = above.getParent()) {
            Path data = above.resolveSibling("shared").resolve("data").resolve(name);
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return here.resolve("missing");
    }

    private static Asked data(Path data, int to) {
        return new Asked(Optional.of(data), Optional.empty(), Optional.empty(), to, Optional.empty(), Optional.empty());
    }

    private static Ran sound(Checked<Ran> checked) {
        assertThat(checked).as(checked.remarks().toString()).isInstanceOf(Checked.Sound.class);
        return ((Checked.Sound<Ran>) checked).value();
    }

    private static List<String> rules(Checked<?> checked) {
        return checked.remarks().stream().map(Problem::rule).toList();
    }

    /** "The data that calibrated them are named", and anybody can repeat the step from the carried tables to the constants. */
    @Test
    void theConstantsFollowFromTheCarriedTables() {
        Map<String, Double> anew = CalibrateGrowth.fit(OutlookTables.windows(), OutlookTables.cells(), OutlookTables.cellsOfOne(), OutlookTables.wholes()).constants();
        OutlookTables.calibration().constants().forEach((name, value) -> assertThat(anew.get(name)).as(name).isCloseTo(value, within(0.01 * Math.abs(value) + 0.002)));
        assertThat(OutlookTables.windows()).hasSize(13).allSatisfy(each -> assertThat(each.country()).isIn("BR", "MX", "ES"));
        assertThat(OutlookTables.wholes()).noneMatch(each -> each.country().equals("BOL"));
    }

    @Test
    void whereACountryWasLeftOutTheRecommendedMethodErredLeastAndItsIntervalsHeldWhatTheySaid() {
        List<LeftOut> all = OutlookTables.validation().stream().filter(each -> each.errors().sizes().equals(ForecastErrors.Sizes.ALL)).toList();
        for (String country : List.of("BR", "MX", "ES")) {
            Map<String, ForecastErrors> errors = all.stream().filter(each -> each.country().equals(country)).collect(Collectors.toMap(each -> each.errors().method(), LeftOut::errors));
            ForecastErrors ours = errors.get(Hindcast.RECOMMENDED);
            assertThat(errors.values()).filteredOn(each -> each != ours).hasSize(12).allSatisfy(each -> assertThat(each.median()).isGreaterThan(1.1 * ours.median()));
            assertThat(ours.coverage80().orElseThrow()).isBetween(75.0, 86.0);
            assertThat(ours.coverage95().orElseThrow()).isBetween(91.0, 97.0);
        }
    }

    @Test
    void boliviasFolderGivesEveryMethodForEveryMunicipality() {
        assumeThat(BOLIVIA).isDirectory();
        Ran ran = sound(RunHindcast.run(data(BOLIVIA, 2024)));
        assertThat(ran.hindcast().forecasts()).hasSize(14).allSatisfy(each -> assertThat(each.means()).hasSize(339).allMatch(Double::isFinite));
        assertThat(ran.hindcast().forecasts()).extracting(Forecast::method).startsWith("puriq").endsWith("ine-extended");
        assertThat(ran.unmatched()).isEmpty();
        assertThat(ran.later()).isEmpty();
        assertThat(ran.hindcast().counted().places().getFirst().code()).isEqualTo("010101");
        assertThat(ran.hindcast().forecasts().getLast().means().getFirst()).as("Sucre: 295,476 in 2020, 291,819 in 2019").isCloseTo(295_476 * Math.pow(295_476 / 291_819.0, 4), within(1.0));
    }

    @Test
    void perusLaterCensusIsSetBesideWhatTheEarlierOneSays() {
        assumeThat(PERU).isDirectory();
        Checked<Ran> checked = RunHindcast.run(data(PERU, 2017));
        Ran ran = sound(checked);
        assertThat(rules(checked)).contains("counts.total", "counts.not-in-all", "counts.implausible", "hindcast.one-census");
        ForecastErrors constant = ran.hindcast().errors(ran.laterPersons()).stream().filter(each -> each.method().equals("constant")).findFirst().orElseThrow();
        assertThat(constant.places()).isEqualTo(1_833);
        assertThat(constant.median()).isCloseTo(17.4, within(0.1));
    }

    /** "One municipality, 1,000 draws, page in under 300 ms": the country's draws are made once and kept. */
    @Test
    void thePacksOfPeruAndBoliviaGiveAnOutlookForEveryPlace() {
        for (String country : List.of("bo", "pe")) {
            var counts = CountryFacts.of(country);
            CalibratedOutlook outlook = Outlooks.of(counts).orElseThrow();
            assertThat(outlook.places()).hasSize(country.equals("bo") ? 339 : 1_874);
            assertThat(java.util.Arrays.stream(outlook.draws(outlook.places().getLast(), outlook.firstYear() + 10)).boxed()).hasSize(1_000).allMatch(each -> Double.isFinite(each) && each >= 0);
            assertThat(Outlooks.of(counts)).containsSame(outlook);
        }
    }

    private Checked<Ran> small(String csv) throws IOException {
        Files.writeString(folder.resolve("recipe.yaml"), RECIPE);
        Files.writeString(folder.resolve("small.csv"), csv);
        return RunHindcast.run(data(folder, 2024));
    }

    @Test
    void codesThatLostTheirLeadingZeroAreRefused() throws IOException {
        assertThat(rules(small("code,name,a,b\n101,A,10,20\n102,B,10,20\n"))).contains("counts.lost-zeros");
    }

    @Test
    void negativeCountsAndPlacesThatStandTwiceAreRefused() throws IOException {
        assertThat(rules(small("code,name,a,b\n0101,A,-10,20\n0101,A,10,21\n"))).contains("counts.below-zero", "counts.stands-twice");
    }

    @Test
    void aTotalThatDoesNotAddUpIsSaidWithTheDifference() throws IOException {
        Checked<Ran> checked = small("code,name,a,b\n0000,Total,31,40\n0101,A,10,20\n0102,B,20,20\n");
        Problem problem = checked.remarks().stream().filter(each -> each.rule().equals("counts.total")).findFirst().orElseThrow();
        assertThat(problem.details()).containsExactly("30", "31", "1");
    }

    @Test
    void aMissingColumnAndAYearBeforeTheCensusesAreSaid() throws IOException {
        assertThat(rules(small("code,name,a\n0101,A,10\n"))).contains("counts.no-column");
        Files.writeString(folder.resolve("small.csv"), "code,name,a,b\n0101,A,10,20\n");
        assertThat(rules(RunHindcast.run(data(folder, 2001)))).contains("hindcast.to");
    }

    @Test
    void aLaterCountWithOtherPlacesIsRefusedByNameUntilSomebodySaysWhereTheyBelong() throws IOException {
        small("code,name,a,b\n0101,A,1000,1100\n0102,B,2000,2100\n");
        Path actual = Files.writeString(folder.resolve("actual.csv"), "code,persons\n0101,1200\n0102,2000\n0103,150\n");
        var asked = new Asked(Optional.of(folder), Optional.empty(), Optional.empty(), 2024, Optional.of(actual), Optional.empty());
        Checked<Ran> refused = RunHindcast.run(asked);
        assertThat(refused.remarks()).anySatisfy(each -> assertThat(each.details()).contains("0103"));
        assertThat(rules(refused)).contains("hindcast.other-places");
        Path crosswalk = Files.writeString(folder.resolve("crosswalk.csv"), "code,counts_in\n0103,0102\n");
        Ran ran = sound(RunHindcast.run(new Asked(Optional.of(folder), Optional.empty(), Optional.empty(), 2024, Optional.of(actual), Optional.of(crosswalk))));
        assertThat(ran.later()).contains(List.of(1_200L, 2_150L));
    }

    /** "Bad input: a census that is none (the 2022 file's c2007 column): warn." The workbook is known by its head, not by its name. */
    @Test
    void aColumnThatCallsItselfACensusAndIsNoneIsSaidWithBothFigures() {
        Path districts = shared("pe_projection2022");
        assumeThat(districts).exists();
        Checked<Ran> checked = RunHindcast.run(data(districts, 2017));
        sound(checked);
        Problem problem = checked.remarks().stream().filter(each -> each.rule().equals("counts.not-the-census")).findFirst().orElseThrow();
        assertThat(problem.details()).startsWith("2007", "28250166", "26799668", "+1450498").last().asString().contains("09 Huancavelica: 501883 / 454797 (+47086)");
    }

    /** The same from a folder made here: two districts of Peru under a name that no recipe has, in a table of text. */
    @Test
    void aTableOfCountsIsKnownByItsHead() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), "ubigeo,distrito,p2022,c2007\n090101,Huancavelica,40000,37000\n090102,Acobambilla,4000,4200\n");
        Checked<Ran> checked = RunHindcast.run(data(folder, 2017));
        assertThat(sound(checked).hindcast().counted().size()).isEqualTo(2);
        assertThat(checked.remarks()).anySatisfy(each -> assertThat(each.details()).startsWith("2"));
        assertThat(rules(checked)).contains("counts.other-places");
    }

    @Test
    void aCensusOfTheCountrysOwnRaisesNoDoubt() {
        assumeThat(BOLIVIA).exists();
        assertThat(rules(RunHindcast.run(data(BOLIVIA, 2024)))).doesNotContain("counts.not-the-census", "counts.other-places");
    }

    @Test
    void aRecipeIsNamedByItsIdOrItsFile() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), "ubigeo,c2007\n090101,37000\n090102,4200\n");
        sound(RunHindcast.run(new Asked(Optional.of(folder), Optional.of(Path.of("pe-distritos-2022")), Optional.empty(), 2017, Optional.empty(), Optional.empty())));
        Checked<Ran> neither = RunHindcast.run(new Asked(Optional.of(folder), Optional.of(Path.of("pe-distritos-1066")), Optional.empty(), 2017, Optional.empty(), Optional.empty()));
        assertThat(neither.remarks()).singleElement().satisfies(each -> assertThat(each.details()).contains("pe-distritos-1066").last().asString().contains("pe-distritos-2022"));
    }

    /** "339 against 343 municipalities (crosswalk or refuse by name); totals that do not add up (with the difference)", in a table that somebody typed. */
    @Test
    void aTypedTableOfMunicipalitiesIsSetBesideItsTotalAndTheMunicipalitiesOfTheCensus() throws IOException {
        Files.writeString(folder.resolve("typed.csv"), "cod.mun,departamento_y_municipio,t_2001,t_2012\n010103,Poroma,16966,17377\n010999,Nueva,100,120\nTOTAL,Total,17066,17500\n");
        Checked<Ran> checked = RunHindcast.run(data(folder, 2024));
        sound(checked);
        assertThat(checked.remarks()).anySatisfy(each -> assertThat(each.details()).containsExactly("17497", "17500", "3"));
        assertThat(checked.remarks()).anySatisfy(each -> assertThat(each.details()).startsWith("2", "339", "2012", "010999"));
    }

    private static final List<String> NEW_OF_2024 = List.of("031304", "050405", "051204", "080901");

    private Checked<Ran> boliviaWith343(String more, Optional<Path> crosswalk) throws IOException {
        String codes = CountryFacts.of("bo").smallest().stream().map(each -> each.code() + ",1000\n").collect(Collectors.joining());
        Path later = Files.writeString(folder.resolve("later.csv"), "code,persons\n" + codes + NEW_OF_2024.stream().map(each -> each + ",200\n").collect(Collectors.joining()) + more);
        return RunHindcast.run(new Asked(Optional.empty(), Optional.empty(), Optional.of("bo"), 2024, Optional.of(later), crosswalk));
    }

    /** "339 against 343 municipalities (crosswalk or refuse by name)": with made-up persons, 1,000 in each old and 200 in each new municipality. */
    @Test
    void threeOfTheFourNewMunicipalitiesAreCountedWithTheOneTheyCameOutOfAndTheFourthLeavesItsTwoOut() throws IOException {
        Checked<Ran> checked = boliviaWith343("", Optional.empty());
        Ran ran = sound(checked);
        Map<String, Long> later = later(ran);
        assertThat(List.of("031301", "050401", "051202")).allSatisfy(each -> assertThat(later).containsEntry(each, 1_200L));
        assertThat(List.of("080501", "080401")).as("out of which the Territorio Indígena Multiétnico came; 0 is not compared").allSatisfy(each -> assertThat(later).containsEntry(each, 0L));
        assertThat(ran.hindcast().errors(ran.laterPersons()).getFirst().places()).isEqualTo(337);
        assertThat(rules(checked)).contains("hindcast.joined", "hindcast.apart");
        assertThat(checked.remarks()).anySatisfy(each -> assertThat(each.details()).containsExactly("080901", "TIOC-Territorio Indígena Multiétnico", "080501, 080401"));
    }

    private static Map<String, Long> later(Ran ran) {
        List<String> codes = ran.hindcast().counted().places().stream().map(each -> each.code()).toList();
        return java.util.stream.IntStream.range(0, codes.size()).boxed().collect(Collectors.toMap(codes::get, ran.later().orElseThrow()::get));
    }

    @Test
    void whoKnowsWhereTheFourthBelongsSaysSoAndAnyOtherCodeIsRefusedByName() throws IOException {
        Path crosswalk = Files.writeString(folder.resolve("crosswalk.csv"), "code,counts_in\n080901,080501\n");
        assertThat(later(sound(boliviaWith343("", Optional.of(crosswalk))))).containsEntry("080501", 1_200L).containsEntry("080401", 1_000L);
        Checked<Ran> other = boliviaWith343("099901,5\n10101,7\n", Optional.empty());
        assertThat(other).isInstanceOf(Checked.Faulty.class);
        assertThat(rules(other)).contains("counts.lost-zeros");
        assertThat(boliviaWith343("099901,5\n", Optional.empty()).remarks()).anySatisfy(each -> assertThat(each.details()).contains("344", "339", "099901"));
        assertThat(rules(boliviaWith343("010101,5\n", Optional.empty()))).contains("counts.stands-twice");
        assertThat(rules(boliviaWith343("099902,-5\n", Optional.empty()))).contains("counts.no-number");
    }

    /** "A stated rule for which to use": after one census only, it errs less than a constant number and a constant share over the five countries, and never much more. */
    @Test
    void afterOneCensusOnlyTheRecommendedMethodIsNoWorseThanTheSimpleOnes() {
        Map<String, Map<String, ForecastErrors>> all = OutlookTables.validationOfOne().stream().filter(each -> each.errors().sizes().equals(ForecastErrors.Sizes.ALL))
                .collect(Collectors.groupingBy(LeftOut::country, Collectors.toMap(each -> each.errors().method(), LeftOut::errors)));
        assertThat(all).containsOnlyKeys("BR", "MX", "ES", "BO", "PE");
        for (String simple : List.of("constant", "constant-share")) {
            assertThat(all.values().stream().mapToDouble(each -> Math.log(each.get(Hindcast.RECOMMENDED).median() / each.get(simple).median())).sum()).isNegative();
            assertThat(all.values()).allSatisfy(each -> assertThat(each.get(Hindcast.RECOMMENDED).median()).isLessThan(1.1 * each.get(simple).median()));
        }
        assertThat(all.values().stream().mapToDouble(each -> each.get(Hindcast.RECOMMENDED).coverage80().orElseThrow()).average().orElseThrow()).isBetween(75.0, 87.0);
    }

    @Test
    void noRowOfTheCarriedCellsSpeaksOfFewerThanFivePlaces() {
        assertThat(OutlookTables.cells()).allSatisfy(each -> assertThat(each.places()).isGreaterThanOrEqualTo(CalibrateGrowth.FEWEST_IN_CELL));
        assertThat(OutlookTables.cellsOfOne()).allSatisfy(each -> assertThat(each.places()).isGreaterThanOrEqualTo(CalibrateGrowth.FEWEST_IN_CELL));
    }

    @Test
    void whatIsSaidOfThePlacesAddsUpToWhatIsSaidOfTheWhole() {
        Hindcast hindcast = sound(RunHindcast.run(new Asked(Optional.empty(), Optional.empty(), Optional.of("bo"), 2024, Optional.empty(), Optional.empty()))).hindcast();
        double share = hindcast.forecasts().stream().filter(each -> each.method().equals("constant-share")).findFirst().orElseThrow().means().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(hindcast.forecasts().getFirst().means().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(share, within(1.0));
    }

    /** A folder whose later column has the new municipality and whose earlier one has not: the one it came out of lacks its people. */
    @Test
    void aMunicipalityThatTheEarlierCensusDidNotCountIsLeftOutAndTheOneThatLacksItsPeopleIsNamed() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), "cod.mun,departamento_y_municipio,t_2001,t_2012\n031301,Mizque,100,90\n031302,Vila Vila,50,60\n031304,TIOC-Raqaypampa,,30\n");
        Checked<Ran> checked = RunHindcast.run(data(folder, 2024));
        assertThat(sound(checked).hindcast().counted().size()).isEqualTo(2);
        assertThat(checked.remarks()).filteredOn(each -> each.rule().equals("counts.ground-lost")).singleElement().satisfies(each -> assertThat(each.details()).containsExactly("031304", "TIOC-Raqaypampa", "031301"));
    }
}
