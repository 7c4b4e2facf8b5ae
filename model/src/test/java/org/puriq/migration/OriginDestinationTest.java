package org.puriq.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.migration.OriginDestination.Builder;
import org.puriq.migration.OriginDestination.Facts;

class OriginDestinationTest {
    private static final CodeLevels PERU = new CodeLevels(List.of(new CodeLevel("department", 2), new CodeLevel("province", 4), new CodeLevel("district", 6)));
    private static final CodeLevel DEPARTMENT = PERU.levels().get(0);
    private static final CodeLevel PROVINCE = PERU.levels().get(1);
    private static final CodeLevel DISTRICT = PERU.levels().get(2);
    private static final Facts FACTS = new Facts(PERU, 5, 5, true);
    private static final Offset<Double> CLOSE = within(1e-9);

    /** Two districts of one province and one far away, each kind of origin once. */
    private static OriginDestination small() {
        return new Builder(FACTS)
                .from("090101", "090101", 80).from("090102", "090101", 7).from("150101", "090101", 3)
                .from("0901", "090101", 5).from("15", "090101", 2)
                .fromAbroad("Bolivia", "090101", 4).from(Elsewhere.UNSPECIFIED, "090101", 6).from(Elsewhere.UNMATCHED, "090101", 1).from(Elsewhere.UNDER_AGE, "090101", 12)
                .from("090102", "090102", 40).from("090101", "090102", 9)
                .from("150101", "150101", 900).from("090101", "150101", 20).from("090102", "150101", 10)
                .build();
    }

    /** Codes as they are: the place 10 does not lie in the place 1. */
    @Test
    void whoCameFromAbroadToTenDidNotComeToOne() {
        var table = new OriginDestination.Builder(new OriginDestination.Facts(CodeLevels.any("place"), 5, 5, true))
                .fromAbroad("Chile", "1", 3).fromAbroad("Chile", "10", 40).build();
        assertThat(Streams.fromAbroad(table, "1")).singleElement().satisfies(each -> assertThat(each.persons()).isEqualTo(3));
        assertThat(table.moves(CodeLevels.any("place").finest()).within("1")).singleElement().satisfies(each -> assertThat(each.place()).isEqualTo("1"));
    }

    @Test
    void whatStandsApartIsInNoMeasureAndIsCounted() {
        PlaceMoves place = small().moves(DISTRICT).of("090101").orElseThrow();
        assertThat(place).extracting(PlaceMoves::stayers, PlaceMoves::out, PlaceMoves::in, PlaceMoves::abroad, PlaceMoves::wider, PlaceMoves::unspecified, PlaceMoves::unmatched, PlaceMoves::underAge)
                .containsExactly(80L, 29L, 10L, 4L, 7L, 6L, 1L, 12L);
        assertThat(place.before()).isEqualTo(109);
        assertThat(place.leftOut()).isEqualTo(14);
    }

    @Test
    void anOriginThatIsKnownByItsProvinceCountsAtThatLevelAndAbove() {
        PlaceMoves province = small().moves(PROVINCE).of("0901").orElseThrow();
        assertThat(province.stayers()).isEqualTo(80 + 7 + 5 + 40 + 9);
        assertThat(province.in()).isEqualTo(3);
        assertThat(province.wider()).isEqualTo(2);
        PlaceMoves department = small().moves(DEPARTMENT).of("09").orElseThrow();
        assertThat(department.in()).isEqualTo(5);
        assertThat(department.wider()).isZero();
        assertThat(department.out()).isEqualTo(30);
    }

    @Test
    void destinationsAreRankedWithIntervalsAndThoseWithinThePlaceAreNone() {
        var streams = new Streams(small(), Streams.Direction.LEAVING, DISTRICT, DISTRICT).of("090101");
        assertThat(streams.ranked()).extracting(Streams.Stream::partner, Streams.Stream::persons).containsExactly(
                org.assertj.core.groups.Tuple.tuple("150101", 20L), org.assertj.core.groups.Tuple.tuple("090102", 9L));
        assertThat(new Streams(small(), Streams.Direction.LEAVING, PROVINCE, DISTRICT).of("0901").ranked()).extracting(Streams.Stream::partner).containsExactly("150101");
        var arriving = new Streams(small(), Streams.Direction.ARRIVING, PROVINCE, PROVINCE).of("0901");
        assertThat(arriving.persons()).isEqualTo(3);
        assertThat(arriving.unranked()).isEqualTo(2);
        assertThat(Streams.fromAbroad(small(), "09")).extracting(Streams.Stream::partner).containsExactly("Bolivia");
    }

    /** Wilson (1927); Brown, Cai and DasGupta (2001) print 2 of 25 as [0.022, 0.250]. */
    @Test
    void theIntervalOfAFewPersonsIsWilsons() {
        assertThat(new Share(2, 25).wilson().low()).isCloseTo(0.0222, within(1e-4));
        assertThat(new Share(2, 25).wilson().high()).isCloseTo(0.2497, within(1e-4));
        assertThat(new Share(0, 10).wilson().low()).isZero();
        assertThat(new Share(10, 10).wilson().high()).isEqualTo(1);
        assertThatThrownBy(() -> new Share(3, 2)).hasMessageContaining("3 of 2");
    }

    /** INEI, census of 2007, table 3.43: Huancavelica counted 401,266 with 389,626 stayers and 11,640 in; 41,991 had left. */
    @Test
    void theRatesOfHuancavelicaIn2007AreThoseOfTheDefinitions() {
        PlaceMoves place = new PlaceMoves("09", 5, true, 389_626, 41_991, 11_640, 0, 0, 0, 0, 0);
        assertThat(place.counted()).isEqualTo(401_266);
        assertThat(place.before()).isEqualTo(431_617);
        assertThat(place.inPerThousandYear().orElseThrow()).isCloseTo(5.5902209554043, CLOSE);
        assertThat(place.outPerThousandYear().orElseThrow()).isCloseTo(20.16657801876134, CLOSE);
        assertThat(place.netPerThousandYear().orElseThrow()).isCloseTo(-14.576357063357037, CLOSE);
        assertThat(place.effectiveness().orElseThrow()).isCloseTo(-56.59226939643117, CLOSE);
        assertThat(100 * place.inOutRatio().orElseThrow()).isCloseTo(27.72022576266343, CLOSE);
    }

    /** A24: emigration of 40 and immigration of 10 per 1,000 give a net of -30 and a ratio of 0.25, also from a table. */
    @Test
    void fortyOutAndTenInPerThousandAreMinusThirtyAndAQuarter() {
        PlaceMoves place = new PlaceMoves("x", 1, true, 975, 40, 10, 0, 0, 0, 0, 0);
        assertThat(place.netPerThousandYear().orElseThrow()).isCloseTo(place.inPerThousandYear().orElseThrow() - place.outPerThousandYear().orElseThrow(), CLOSE);
        assertThat(place.outPerThousandYear().orElseThrow()).isCloseTo(40, CLOSE);
        assertThat(place.netPerThousandYear().orElseThrow()).isCloseTo(-30, CLOSE);
        assertThat(place.inOutRatio()).contains(0.25);
    }

    @Test
    void aTableThatLacksDestinationsDoesNotKnowWhoLeft() {
        OriginDestination table = new Builder(new Facts(CodeLevels.any("place"), 5, 5, false)).from("a", "a", 10).from("b", "a", 3).build();
        PlaceMoves place = table.moves(table.levels().finest()).of("a").orElseThrow();
        assertThat(place.in()).isEqualTo(3);
        assertThat(place.outShare()).isEmpty();
        assertThat(place.net()).isEmpty();
        assertThat(place.effectiveness()).isEmpty();
    }

    /** A law: whoever left came somewhere; nobody is lost or counted twice, at any level, whatever the rows are. */
    @Test
    void peopleAreConservedAtEveryLevel() {
        for (long seed = 1; seed <= 50; seed++) {
            var table = random(new Random(seed));
            assertThat(TableCheck.of(table, List.of(), java.util.Map.of()).failing()).as("seed %d", seed).isEmpty();
            for (CodeLevel level : PERU.levels()) {
                Moves moves = table.moves(level);
                var streams = new Streams(table, Streams.Direction.LEAVING, level, level);
                for (PlaceMoves place : moves.all()) {
                    assertThat(streams.of(place.place()).persons()).isEqualTo(place.out());
                }
            }
        }
    }

    private static OriginDestination random(Random random) {
        var builder = new Builder(FACTS);
        for (int row = 0; row < 3000; row++) {
            String destination = code(random, 6);
            switch (random.nextInt(12)) {
                case 0 -> builder.from(code(random, 2), destination, random.nextInt(50));
                case 1 -> builder.from(code(random, 4), destination, random.nextInt(50));
                case 2 -> builder.from(Elsewhere.values()[random.nextInt(4)], destination, random.nextInt(50));
                default -> builder.from(code(random, 6), destination, random.nextInt(50));
            }
        }
        return builder.build();
    }

    private static String code(Random random, int digits) {
        return "%02d%02d%02d".formatted(1 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(4)).substring(0, digits);
    }

    /** Newcombe (1998), table II, case a: 56 of 70 against 48 of 80 differ by 0.2, from 0.0524 to 0.3339. */
    @Test
    void theChangeBetweenTwoPeriodsHasNewcombesInterval() {
        var change = new RateChange(new PlaceMoves("x", 5, true, 32, 48, 0, 0, 0, 0, 0, 0), new PlaceMoves("x", 5, true, 14, 56, 0, 0, 0, 0, 0, 0));
        assertThat(change.outPoints().orElseThrow()).isCloseTo(20, CLOSE);
        assertThat(change.outInterval().orElseThrow().low()).isCloseTo(5.24, within(0.005));
        assertThat(change.outInterval().orElseThrow().high()).isCloseTo(33.39, within(0.005));
    }

    @Test
    void theAgeProfileTellsWhoCame() {
        var young = PersonGroup.of(new PersonGroup.Ages(15, Optional.of(29)));
        var old = PersonGroup.of(new PersonGroup.Ages(65, Optional.empty()));
        OriginDestination table = new Builder(new Facts(CodeLevels.any("place"), 5, 5, false), List.of(PersonGroup.EVERYBODY, young, old))
                .from("a", "a", 100).of(1, 30).of(2, 20).from("b", "a", 10).of(1, 8).of(2, 1).build();
        AgeProfile profile = AgeProfile.of(table, table.levels().finest(), "a").orElseThrow();
        assertThat(profile.groups().get(1).ofIn()).isEqualTo(new Share(8, 10));
        assertThat(profile.groups().get(1).amongThere()).isEqualTo(new Share(8, 38));
        assertThat(profile.groups().get(2).amongThere()).isEqualTo(new Share(1, 21));
    }

    /** INEI 2007, 24 departments: intensity 5.81 per cent, effectiveness 31.66, aggregate net 1.84. */
    @Test
    void theCountryAsAWholeHasAnIntensityAndAnEffectiveness() {
        var peru = new MoveSystem(5, 23_181_789, 1_429_574, 905_108);
        assertThat(peru.crudeIntensity()).isCloseTo(5.80859337209402, CLOSE);
        assertThat(peru.aggregateNet()).isCloseTo(peru.crudeIntensity() * peru.effectiveness() / 100, CLOSE);
        assertThat(peru.effectiveness()).isCloseTo(31.656563423789184, CLOSE);
    }
}
