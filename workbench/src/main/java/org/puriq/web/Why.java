package org.puriq.web;

import java.util.List;
import org.puriq.table.Cell;

/**
 * Everything that can be said about one figure: what the side panel shows, and the page of the same address.
 *
 * @param subject what the figure is about, as a heading
 * @param basis {@code reported}, {@code derived} or {@code assumption}
 * @param facts as printed, normalised, who estimated it, period, source with locator
 * @param formula how a derived figure was calculated; empty otherwise
 * @param inputs what the formula was fed with
 * @param rivals values that contradict this one, each under its source
 * @param contradictions what is recorded as not fitting together with it
 * @param history who wrote what and when, the latest first
 * @param next what can be done with it
 */
public record Why(String subject, Cell value, String basis, List<Fact> facts, String formula, List<Fact> inputs, List<Fact> rivals, List<Fact> contradictions, List<Fact> history, List<Link> next) {
    public Why {
        facts = List.copyOf(facts);
        inputs = List.copyOf(inputs);
        rivals = List.copyOf(rivals);
        contradictions = List.copyOf(contradictions);
        history = List.copyOf(history);
        next = List.copyOf(next);
    }
}
