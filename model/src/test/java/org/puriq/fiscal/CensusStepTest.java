package org.puriq.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.puriq.base.Wording;
import org.puriq.evidence.Basis;
import org.puriq.fiscal.Sharing.Sharer;

/** A census at work: whose money it changes, and whose doing that is. */
class CensusStepTest {
    private static Given given(String id, double value) {
        return new Given(id, Wording.same(id), BigDecimal.valueOf(value), Wording.NONE, Basis.ASSUMPTION, Wording.same("hypothetical"));
    }

    private static Key people(double weight) {
        return new Key("people", Wording.same("people"), Key.Counts.PEOPLE, given("weight-people", weight));
    }

    private static Key alike(double weight) {
        return new Key("alike", Wording.same("alike"), Key.Counts.PLACE, given("weight-alike", weight));
    }

    private static AllocationRule rule(List<Stage> stages, Optional<Floor> floor) {
        var income = new TreeMap<>(Map.of(2010, BigDecimal.valueOf(1000)));
        var pool = new Pool(given("share", 0.2), Wording.same("tax"), "Bs", 1, income, Wording.same("hypothetical"), given("growth", 0), new TreeMap<>());
        var calendar = new CensusCalendar(List.of(new CensusDate(2001, given("in-force-2001", 2002)), new CensusDate(2010, given("in-force-2010", 2011))));
        return new AllocationRule("xx", "rule", Wording.same("rule"), Wording.same("all"), Wording.same("law"), pool, stages, floor, calendar, List.of(), PlaceIndices.NONE);
    }

    private static Sharing byPeople(Optional<Floor> floor, int places) {
        var sharers = IntStream.range(0, places).mapToObj(at -> new Sharer(List.of("m" + at), Map.of())).toList();
        return new Sharing(rule(List.of(new Stage("municipality", List.of(people(1)))), floor), sharers);
    }

    private static double[][] counted(double... people) {
        return new double[][] {people};
    }

    /** N46 and the censuses of 2001 and 2012: Punata grew from 26,140 to 28,887, and yet is a smaller part of 10,059,856 than of 8,274,325. */
    @Test
    void aMunicipalityMayGrowAndYetLose() {
        var step = new CensusStep(byPeople(Optional.empty(), 2), 200, new double[] {26_140, 8_274_325 - 26_140}, counted(28_887, 10_059_856 - 28_887));
        Loss punata = step.of(0);
        assertThat(punata.growsYetLosesShare()).isTrue();
        assertThat(punata.change().median()).isNegative();
        assertThat(punata.own().median()).isPositive();
        assertThat(punata.others().median()).isNegative();
        assertThat(punata.isCertain()).isTrue();
    }

    @Test
    void thePartsOfAChangeAddUpAndDoNotDependOnTheOrder() {
        var random = new Random(7);
        var sharing = byPeople(Optional.of(new Floor(given("floor-units", 0.1), given("floor-unit", 5))), 12);
        for (int run = 0; run < 200; run++) {
            double[] before = random.doubles(12, 0, 1000).toArray();
            double[] after = random.doubles(12, 0, 1000).toArray();
            Loss there = new CensusStep(sharing, 200, before, counted(after)).of(3);
            Loss back = new CensusStep(sharing, 200, after, counted(before)).of(3);
            assertThat(there.own().median() + there.others().median()).isCloseTo(there.change().median(), within(1e-9));
            assertThat(back.own().median()).isCloseTo(-there.own().median(), within(1e-9));
        }
    }

    @Test
    void theWholePoolIsSharedAndNobodyFallsBelowTheFloor() {
        var random = new Random(11);
        var sharing = byPeople(Optional.of(new Floor(given("floor-units", 0.1), given("floor-unit", 8))), 12);
        double floor = 12 * 0.1 * 8;
        for (int run = 0; run < 200; run++) {
            double[] amounts = sharing.amounts(200, random.doubles(12, 0, 1000).map(each -> each * each).toArray());
            assertThat(Arrays.stream(amounts).sum()).isCloseTo(200, within(1e-9));
            assertThat(Arrays.stream(amounts).min().orElseThrow()).isGreaterThanOrEqualTo(floor - 1e-9);
        }
    }

    /** A district on the floor has nothing to lose: its people go, its eight units a month stay. */
    @Test
    void theFloorHoldsAMunicipalityThatPeopleLeave() {
        var sharing = byPeople(Optional.of(new Floor(given("floor-units", 1), given("floor-unit", 1))), 3);
        Loss small = new CensusStep(sharing, 200, new double[] {10, 500, 490}, counted(5, 500, 490)).of(0);
        assertThat(small.money()).isEqualTo(12);
        assertThat(small.change().median()).isZero();
        assertThat(small.onFloor()).isTrue();
        assertThat(small.onFloorAfter()).isEqualTo(1);
    }

    @Test
    void aPoolTooSmallForTheFloorIsSharedAlike() {
        var sharing = byPeople(Optional.of(new Floor(given("floor-units", 100), given("floor-unit", 1))), 4);
        assertThat(sharing.amounts(200, 10, 20, 30, 40)).containsExactly(50, 50, 50, 50);
    }

    /** A province of 60 people and one of 40 share 100; the first shares its 60 by people for 80 per cent and alike for 20 per cent. */
    @Test
    void whatAProvinceReceivesIsSharedAmongItsDistricts() {
        var stages = List.of(new Stage("province", List.of(people(1))), new Stage("district", List.of(people(0.8), alike(0.2))));
        var sharing = new Sharing(rule(stages, Optional.empty()), List.of(
                new Sharer(List.of("p", "p1"), Map.of()), new Sharer(List.of("p", "p2"), Map.of()), new Sharer(List.of("q", "q1"), Map.of())));
        double[] amounts = sharing.amounts(100, 45, 15, 40);
        assertThat(amounts[0]).isCloseTo(60 * (0.8 * 0.75 + 0.2 * 0.5), within(1e-9));
        assertThat(amounts[1]).isCloseTo(60 * (0.8 * 0.25 + 0.2 * 0.5), within(1e-9));
        assertThat(amounts[2]).isCloseTo(40, within(1e-9));
    }

    /** An index of need of 3 makes one person count for three. */
    @Test
    void anIndexMultipliesThePeople() {
        var sharing = new Sharing(rule(List.of(new Stage("district", List.of(people(1)))), Optional.empty()), List.of(
                new Sharer(List.of("a"), Map.of("people", 3.0)), new Sharer(List.of("b"), Map.of())));
        assertThat(sharing.amounts(100, 10, 30)).containsExactly(50, 50);
    }

    /** A66: a range of people gives a range of money, and the parts of the futures that lose are counted. */
    @Test
    void aCensusAheadGivesARange() {
        double[][] futures = IntStream.range(0, 1000).mapToObj(draw -> new double[] {50 + draw * 0.1, 900}).toArray(double[][]::new);
        Loss loss = new CensusStep(byPeople(Optional.empty(), 2), 200, new double[] {100, 900}, futures).of(0);
        assertThat(loss.loses()).isCloseTo(0.5, within(0.002));
        assertThat(loss.peopleAfter().low()).isCloseTo(59.99, within(1e-9));
        assertThat(loss.moneyAfter().low()).isLessThan(loss.moneyAfter().median());
        assertThat(loss.change().low()).isNegative();
        assertThat(loss.change().high()).isPositive();
        assertThat(loss.isCertain()).isFalse();
    }

    /** A66: not more figures than asked for, and none that is finer than a tenth of what the range is wide. */
    @Test
    void nothingIsShownFinerThanItIsKnown() {
        var wide = new Range(24_312_345, 27_112_233, 30_987_654);
        assertThat(wide.step(5)).isEqualByComparingTo("100000");
        assertThat(Range.rounded(wide.low(), wide.step(5))).isEqualByComparingTo("24300000");
        assertThat(Range.exactly(29_549_123).step(5)).isEqualByComparingTo("1000");
        assertThat(Range.rounded(111.1111, new BigDecimal("0.01"))).isEqualByComparingTo("111.11");
    }

    @Test
    void theFormulaIsTheMeanOfBothOrders() {
        Split split = Split.of((own, others) -> 200 * own / (own + others), 30, 20, 70, 70);
        assertThat(split.own()).isCloseTo(200 * 20 / 90.0 - 60, within(1e-9));
        assertThat(split.others()).isZero();
    }
}
