package org.puriq.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which round a table shows: the one that was asked for, else of each cell the newest in which something was said. What was said in
 * no named round may hold in each. Nothing of another round is lost; it stands in its own table.
 *
 * @param order the rounds of a study, the oldest first
 */
public record ChosenRound(List<String> order, Optional<String> asked) {
    public ChosenRound {
        order = List.copyOf(order);
    }

    /** Of what was said of one thing, what this choice shows. */
    public <T> List<T> of(List<T> said, Function<T, Optional<String>> round) {
        Optional<String> shown = asked.or(() -> newest(said, round));
        return shown.isEmpty() ? said : said.stream().filter(each -> round.apply(each).isEmpty() || round.apply(each).equals(shown)).toList();
    }

    private <T> Optional<String> newest(List<T> said, Function<T, Optional<String>> round) {
        return order.reversed().stream().filter(each -> said.stream().anyMatch(one -> round.apply(one).equals(Optional.of(each)))).findFirst();
    }
}
