package org.puriq.definition;

import com.google.common.collect.ImmutableList;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.UnknownContext;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.puriq.response.Condition;
import org.puriq.response.FactValue;
import org.puriq.response.Verdict;

/** A condition that CEL has read. What is not known is handed over as unknown; where it matters, the answer names it. */
record CelCondition(String text, SequencedSet<String> facts, List<Double> numbers, CelRuntime.Program program) implements Condition {
    CelCondition {
        facts = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(facts));
        numbers = List.copyOf(numbers);
    }

    @Override
    public Verdict on(Map<String, FactValue> known) {
        ImmutableList<CelAttributePattern> unknown = facts.stream().filter(each -> !known.containsKey(each)).map(CelAttributePattern::create).collect(ImmutableList.toImmutableList());
        try {
            return verdict(program.advanceEvaluation(UnknownContext.create(name -> Optional.ofNullable(known.get(name)).map(CelCondition::plain), unknown)));
        } catch (CelEvaluationException wrong) {
            throw new IllegalStateException("The condition \"%s\" cannot be asked of %s.".formatted(text, known), wrong);
        }
    }

    private Verdict verdict(Object answer) {
        if (answer instanceof CelUnknownSet open) {
            SequencedSet<String> missing = new LinkedHashSet<>(facts);
            missing.retainAll(open.attributes().stream().map(Object::toString).toList());
            return Verdict.Open.missing(missing);
        }
        return Boolean.TRUE.equals(answer) ? Verdict.HOLDS : Verdict.FAILS;
    }

    private static Object plain(FactValue value) {
        return switch (value) {
            case FactValue.YesNo(boolean yes) -> yes;
            case FactValue.Number(double low, double _) -> low;
            case FactValue.Word(String word) -> word;
            case FactValue.Words(List<String> words) -> words;
            case FactValue.Numbers(List<Integer> numbers) -> numbers.stream().map(Integer::longValue).toList();
        };
    }
}
