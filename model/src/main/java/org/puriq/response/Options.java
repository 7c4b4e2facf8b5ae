package org.puriq.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * What could be done in a place, with reasons: every card whose conditions the facts of the place meet, what speaks for it and against
 * it, and what nobody recorded yet that would decide. No score and no ranking: the cards stand in the order of the library.
 *
 * @param nothingKnown whether not one fact of the place is recorded; then nothing is proposed
 */
public record Options(String place, boolean nothingKnown, List<Option> proposed, List<NotProposed> notProposed) {
    public Options {
        proposed = List.copyOf(proposed);
        notProposed = List.copyOf(notProposed);
    }

    /** A sentence of the card, and the facts for which it is said. */
    public record Reason(PracticeCondition says, List<Fact> facts) {
        public Reason {
            facts = List.copyOf(facts);
        }
    }

    /**
     * What would decide: the question to ask in the field.
     *
     * @param missing facts that are not recorded; {@code undecided}: facts that are recorded too roughly, or otherwise by each source
     */
    public record Missing(PracticeCondition asks, List<String> missing, List<Fact> undecided) {
        public Missing {
            missing = List.copyOf(missing);
            undecided = List.copyOf(undecided);
        }

        /** The same question, asked for the facts of both. */
        Missing with(Missing other) {
            return new Missing(asks, Stream.concat(missing.stream(), other.missing.stream()).distinct().toList(), Stream.concat(undecided.stream(), other.undecided.stream()).distinct().toList());
        }
    }

    public record Option(Card card, List<Reason> because, List<Reason> presses, List<Reason> against, List<Missing> missing) {
        public Option {
            because = List.copyOf(because);
            presses = List.copyOf(presses);
            against = List.copyOf(against);
            missing = List.copyOf(missing);
        }

        public boolean isUrgent() {
            return !presses.isEmpty();
        }
    }

    /** Why a card is not proposed. */
    public enum Why { RULED_OUT, NOT_MET, NOT_KNOWN }

    /** A card that is not proposed, what rules it out, and what would decide. */
    public record NotProposed(Card card, Why why, List<Reason> excluded, List<Missing> missing) {
        public NotProposed {
            excluded = List.copyOf(excluded);
            missing = List.copyOf(missing);
        }
    }

    /** The options of a place. Cards that only tell what others did or named are never proposed, nor listed here. */
    public static Options of(String place, SequencedMap<String, Fact> facts, Library library) {
        List<Option> proposed = new ArrayList<>();
        List<NotProposed> others = new ArrayList<>();
        library.cards().stream().filter(Card::canBeOffered).forEach(card -> new Weighing(card, facts).into(proposed, others));
        return new Options(place, facts.isEmpty(), proposed, others);
    }

    public java.util.Optional<Option> find(String card) {
        return proposed.stream().filter(each -> each.card().key().equals(card)).findFirst();
    }

    /** One card beside the facts. */
    private static final class Weighing {
        private final Card card;
        private final SequencedMap<String, Fact> facts;
        private final SequencedMap<String, Missing> missing = new LinkedHashMap<>();
        private final List<Reason> because;
        private final List<Reason> excluded;

        Weighing(Card card, SequencedMap<String, Fact> facts) {
            this.card = card;
            this.facts = facts;
            this.excluded = holding(PracticeCondition.EXCLUDES);
            this.because = holding(PracticeCondition.FOR);
        }

        void into(List<Option> proposed, List<NotProposed> others) {
            if (!excluded.isEmpty()) {
                others.add(new NotProposed(card, Why.RULED_OUT, excluded, List.of()));
            } else if (because.isEmpty()) {
                boolean open = card.of(PracticeCondition.FOR).stream().anyMatch(each -> missing.containsKey(each.row().id()));
                List<Missing> deciding = missing.values().stream().filter(each -> each.asks().role().equals(PracticeCondition.FOR)).toList();
                others.add(new NotProposed(card, open ? Why.NOT_KNOWN : Why.NOT_MET, List.of(), deciding));
            } else {
                List<Reason> presses = holding(PracticeCondition.URGENT);
                List<Reason> against = holding(PracticeCondition.AGAINST);
                proposed.add(new Option(card, because, presses, against, asked()));
            }
        }

        /** Each question once, with all that it would tell; what an answer would add to a reason that holds already is not asked. */
        private List<Missing> asked() {
            SequencedMap<Object, Missing> byQuestion = new LinkedHashMap<>();
            for (Missing each : missing.values()) {
                boolean answered = each.asks().role().equals(PracticeCondition.FOR) && because.stream().anyMatch(reason -> reason.says().question().equals(each.asks().question()));
                if (!answered) {
                    byQuestion.merge(each.asks().question().isEmpty() ? each.asks().id() : each.asks().question(), each, Missing::with);
                }
            }
            return List.copyOf(byQuestion.values());
        }

        /** The conditions of a role that hold, each with its facts; those that stay open are noted on the way. */
        private List<Reason> holding(String role) {
            List<Reason> holding = new ArrayList<>();
            for (Card.Asked asked : card.of(role)) {
                var judgement = new Judgement(asked.condition(), facts);
                switch (judgement.verdict()) {
                    case Verdict.Holds _ -> holding.add(new Reason(asked.row(), judgement.restsOn()));
                    case Verdict.Fails _ -> { }
                    case Verdict.Open(SequencedSet<String> names, SequencedSet<String> undecided) -> missing.put(asked.row().id(),
                            new Missing(asked.row(), List.copyOf(names), undecided.stream().map(facts::get).toList()));
                }
            }
            return holding;
        }
    }
}
