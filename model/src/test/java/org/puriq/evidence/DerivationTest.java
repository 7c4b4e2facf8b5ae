package org.puriq.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.puriq.base.Period;
import org.puriq.base.Records;
import org.puriq.base.Wording;

/** What is worked out: nothing where there is no result, and never a number that outgrows the machine. */
class DerivationTest {
    private static List<BigDecimal> numbers(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    @Test
    void whereThereIsNoResultThereIsNone() {
        assertThat(Derivation.RATIO.of(numbers("1", "0"))).isEmpty();
        assertThat(Derivation.CHANGE.of(numbers("0", "5"))).isEmpty();
        assertThat(Derivation.GROWTH.of(numbers("0", "5", "1"))).isEmpty();
        assertThat(Derivation.GROWTH.of(numbers("0.00000000000000000000000000000000000001", "9999999999", "0.00000000000000000000000000000000000001"))).isEmpty();
        assertThat(Derivation.PRODUCT.of(numbers("9".repeat(40), "9".repeat(40)))).as("eighty digits are no figure").isEmpty();
    }

    /** Fifty figures, each the square of the one before: without a limit the last one would have 2^50 digits. */
    @Test
    @Timeout(60)
    void figuresThatGrowFromFiguresStop() {
        Evidence evidence = chain(50, Derivation.PRODUCT, "12345.678");
        assertThat(evidence.value(evidence.statement("s-1").orElseThrow())).isPresent();
        assertThat(evidence.value(evidence.statement("s-50").orElseThrow())).isEmpty();
    }

    /** Fifty figures, each the sum of the one before and itself: each is worked out once and not 2^50 times. */
    @Test
    @Timeout(60)
    void figuresThatShareTheirInputsAreWorkedOutOnce() {
        Evidence evidence = chain(50, Derivation.SUM, "1");
        assertThat(evidence.value(evidence.statement("s-50").orElseThrow())).map(value -> ((Value.Figure) value).quantity().number().orElseThrow())
                .contains(BigDecimal.TWO.pow(50));
    }

    /** A figure that rests on itself has no value, from wherever one begins to ask. */
    @Test
    void aFigureThatRestsOnItselfHasNoValue() {
        Evidence evidence = evidence(Stream.of(derived("a", Derivation.SUM, "b", "b"), derived("b", Derivation.SUM, "a"), derived("c", Derivation.SUM, "a"), number("n", "1"), derived("d", Derivation.SUM, "n")));
        assertThat(Stream.of("a", "b", "c", "a", "c").map(id -> evidence.value(evidence.statement(id).orElseThrow()))).allMatch(Optional::isEmpty);
        assertThat(evidence.value(evidence.statement("d").orElseThrow())).isPresent();
    }

    private static Evidence chain(int length, Derivation derivation, String first) {
        return evidence(Stream.concat(Stream.of(number("s-0", first)), IntStream.rangeClosed(1, length).mapToObj(at -> derived("s-" + at, derivation, "s-" + (at - 1), "s-" + (at - 1)))));
    }

    private static Evidence evidence(Stream<Statement> statements) {
        var attribute = new Attribute("a", Wording.same("A"), Wording.NONE, Attribute.Kind.NUMBER, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), "", List.of(), List.of());
        return new Evidence(Records.NONE.with(Attribute.class, List.of(attribute)).with(Statement.class, statements.toList()));
    }

    private static Statement number(String id, String value) {
        return statement(id, new Normalised(value, Optional.empty(), Optional.empty(), Optional.empty(), org.puriq.base.Qualifier.EXACT), Optional.empty());
    }

    private static Statement derived(String id, Derivation derivation, String... inputs) {
        return statement(id, Normalised.NOTHING, Optional.of(new Formula(derivation, List.of(inputs))));
    }

    private static Statement statement(String id, Normalised value, Optional<Formula> formula) {
        return new Statement(id, Optional.empty(), Statement.Subject.place("p"), "a", "", value, "", Optional.empty(), Period.UNKNOWN, Optional.empty(), "", "",
                formula.isPresent() ? Basis.DERIVED : Basis.REPORTED, formula, Wording.NONE, Wording.NONE, List.of());
    }
}
