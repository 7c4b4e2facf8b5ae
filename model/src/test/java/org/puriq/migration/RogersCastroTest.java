package org.puriq.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.puriq.migration.RogersCastro.Childhood;
import org.puriq.migration.RogersCastro.Form;
import org.puriq.migration.RogersCastro.Parameter;
import org.puriq.migration.RogersCastro.Peak;
import org.puriq.migration.RogersCastro.Slope;

final class RogersCastroTest {
    private static final double[] AGES = IntStream.rangeClosed(0, 80).asDoubleStream().toArray();
    private static final Childhood CHILDHOOD = new Childhood(0.02, 0.1);
    private static final Peak LABOUR = new Peak(0.06, 0.1, 20, 0.4);

    /** The fundamental parameters of Rogers and Castro (1981). */
    private static final RogersCastro FUNDAMENTAL = new RogersCastro(CHILDHOOD, LABOUR, Optional.empty(), Optional.empty(), 0.003);

    @Test
    void theScheduleFallsThroughChildhoodAndPeaksWhenWorkBegins() {
        assertThat(FUNDAMENTAL.at(0)).isCloseTo(0.023, within(1e-9));
        assertThat(FUNDAMENTAL.at(12)).isLessThan(FUNDAMENTAL.at(5));
        int peak = IntStream.rangeClosed(15, 60).boxed().max(java.util.Comparator.comparingDouble(FUNDAMENTAL::at)).orElseThrow();
        assertThat(peak).isBetween(23, 24);
        assertThat(FUNDAMENTAL.childDependency()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(FUNDAMENTAL.labourAsymmetry()).isCloseTo(4, within(1e-12));
        assertThat(FUNDAMENTAL.parentalRegularity()).isEqualTo(1);
    }

    @Test
    void aTotalIsSharedOutToTheLastOne() {
        assertThat(java.util.Arrays.stream(FUNDAMENTAL.share(-1_234, AGES)).sum()).isCloseTo(-1_234, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormKeepsItsParametersAndIsFoundAgainByThem(Form form) {
        RogersCastro schedule = schedule(form);
        assertThat(schedule.form()).isEqualTo(form);
        assertThat(schedule.parameters()).hasSize(form.parameters()).containsOnlyKeys(form.names());
        assertThat(RogersCastro.of(schedule.parameters())).isEqualTo(schedule);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aScheduleIsFoundAgainFromItsOwnNumbers(Form form) {
        double[] observed = schedule(form).at(AGES);
        RogersCastroFit fit = RogersCastroFit.of(AGES, observed, form);
        assertThat(Math.sqrt(fit.squares() / AGES.length)).isLessThan(2e-4 * FUNDAMENTAL.at(23));
        assertThat(fit.explained(observed)).isGreaterThan(0.9999);
    }

    /** The unit of the observations does not matter: per cent or per person, the same shape. */
    @Test
    void whatIsFittedInPerCentIsAHundredTimesTheSame() {
        double[] perCent = java.util.Arrays.stream(FUNDAMENTAL.at(AGES)).map(each -> 100 * each).toArray();
        RogersCastro fitted = RogersCastroFit.of(AGES, perCent, Form.SEVEN).schedule();
        assertThat(fitted.labour().height()).isCloseTo(6, within(1e-3));
        assertThat(fitted.labour().location()).isCloseTo(20, within(1e-2));
        assertThat(fitted.isNeverNegative()).isTrue();
    }

    @Test
    void tooFewAgesAndNothingToFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RogersCastroFit.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}, Form.SEVEN)).withMessageContaining("7");
        assertThatIllegalArgumentException().isThrownBy(() -> RogersCastroFit.of(AGES, new double[AGES.length], Form.SEVEN));
        assertThatIllegalArgumentException().isThrownBy(() -> RogersCastro.of(Map.of(Parameter.A1, 1.0))).withMessageContaining("alpha1");
    }

    @Test
    void aFamilySharesItsMigrantsOverBothSexesAndAllAges() {
        double[][] shares = ModelSchedule.share(-1000, List.of(FUNDAMENTAL, schedule(Form.THIRTEEN)), 80);
        assertThat(java.util.Arrays.stream(shares).flatMapToDouble(java.util.Arrays::stream).sum()).isCloseTo(-1000, within(1e-9));
        assertThat(shares[0]).hasSize(81);
    }

    /** A triangle: it rises by one up to 10 and falls by two after it. */
    @Test
    void theShapeOfAScheduleIsToldByItsPeakAndItsSteepestAges() {
        int[] ages = IntStream.rangeClosed(0, 20).toArray();
        double[] triangle = IntStream.rangeClosed(0, 20).mapToDouble(age -> age <= 10 ? age : Math.max(0, 10 - 2 * (age - 10))).toArray();
        MigrationAges shape = MigrationAges.of(ages, triangle, 5, 65);
        assertThat(shape.peakAge()).isEqualTo(10);
        assertThat(shape.steepestRise()).isEqualTo(6);
        assertThat(shape.steepestFall()).isEqualTo(11);
        assertThat(shape.breadthPercent()).isEqualTo(100.0 * (5 + 6 + 7 + 8 + 9 + 10 + 8 + 6 + 4 + 2));
    }

    private static RogersCastro schedule(Form form) {
        boolean retires = form.parameters() == 11 || form.parameters() == 13;
        boolean rises = form.parameters() == 9 || form.parameters() == 13;
        return new RogersCastro(CHILDHOOD, LABOUR, retires ? Optional.of(new Peak(0.02, 0.25, 65, 0.6)) : Optional.empty(), rises ? Optional.of(new Slope(0.002, 0.03)) : Optional.empty(), 0.003);
    }
}
