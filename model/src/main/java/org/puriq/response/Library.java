package org.puriq.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;

/**
 * All cards that somebody can look through, in the order in which they stand: first the library's, then a study's own, then those of
 * the user's other studies. The order is no ranking.
 *
 * @param problems what is wrong with conditions that cannot be asked any more, as where an attribute was removed
 */
public record Library(List<Card> cards, List<Problem> problems) {
    public Library {
        cards = List.copyOf(cards);
        problems = List.copyOf(problems);
    }

    /** The cards of these records. A card with a condition that cannot be read stays out of what can be offered, and the problem is told. */
    public static Library of(List<Practice> practices, List<PracticeCondition> conditions, Card.Origin origin, Vocabulary vocabulary, ConditionReader reader) {
        Map<String, List<PracticeCondition>> byPractice = new HashMap<>();
        conditions.stream().sorted(Comparator.comparingInt(PracticeCondition::position))
                .forEach(each -> byPractice.computeIfAbsent(each.practice(), _ -> new ArrayList<>()).add(each));
        List<Problem> problems = new ArrayList<>();
        List<Card> cards = practices.stream().map(each -> new Card(each, asked(byPractice.getOrDefault(each.id(), List.of()), vocabulary, reader, problems), origin)).toList();
        return new Library(cards, problems);
    }

    private static List<Card.Asked> asked(List<PracticeCondition> rows, Vocabulary vocabulary, ConditionReader reader, List<Problem> problems) {
        List<Card.Asked> asked = new ArrayList<>();
        List<Problem> wrong = new ArrayList<>();
        for (PracticeCondition row : rows) {
            switch (reader.read(row.condition(), vocabulary, Problem.Where.file("practice-conditions").at("condition", row.id()))) {
                case Checked.Sound<Condition>(Condition condition, List<Problem> _) -> asked.add(new Card.Asked(row, condition));
                case Checked.Faulty<Condition>(List<Problem> found) -> wrong.addAll(found);
            }
        }
        problems.addAll(wrong);
        return wrong.isEmpty() ? asked : List.of();
    }

    public Library and(Library other) {
        List<Card> all = new ArrayList<>(cards);
        all.addAll(other.cards);
        List<Problem> wrong = new ArrayList<>(problems);
        wrong.addAll(other.problems);
        return new Library(all, wrong);
    }

    public Optional<Card> find(String key) {
        return cards.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The card that this one is a part of. */
    public Optional<Card> whole(Card part) {
        return part.practice().partOf().flatMap(id -> cards.stream().filter(each -> each.origin().equals(part.origin()) && each.practice().id().equals(id)).findFirst());
    }

    public List<Card> partsOf(Card whole) {
        return cards.stream().filter(each -> each.origin().equals(whole.origin()) && each.practice().partOf().equals(Optional.of(whole.practice().id()))).toList();
    }
}
