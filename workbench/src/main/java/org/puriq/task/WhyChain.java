package org.puriq.task;

import java.util.List;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.format.HistoryEntry.RecordChange;

/**
 * The way from a figure back to its sources: a tree, because a figure that was worked out rests on others (acceptance A69).
 *
 * @param sources the source that says it, then the one that this source is cited in, and so on; the first with its locator
 * @param inputs what a worked out figure rests on, in the order of its formula; empty for any other
 * @param rivals other statements of the same thing that say something else
 * @param contradictions the contradictions, holes and traps that name it, open and resolved
 * @param history what was done to it, newest first; empty for inputs and for what no record stores
 */
public record WhyChain(
        Statement statement,
        List<Source> sources,
        List<WhyChain> inputs,
        List<Statement> rivals,
        List<Contradiction> contradictions,
        List<RecordChange> history)
        implements WhyAnswer {
    public WhyChain {
        sources = List.copyOf(sources);
        inputs = List.copyOf(inputs);
        rivals = List.copyOf(rivals);
        contradictions = List.copyOf(contradictions);
        history = List.copyOf(history);
    }
}
