package org.puriq.report;

import java.util.List;

/** A ballot to be marked by hand: the priorities with a box each. */
public record Ballot(String title, String question, List<Choice> choices, String foot) {
    /** With more choices a ballot needs half a page. */
    private static final int FEW = 8;

    public Ballot {
        choices = List.copyOf(choices);
    }

    public record Choice(int number, String name) {}

    /** How many of them stand on one sheet of A4. */
    public int onASheet() {
        return choices.size() <= FEW ? 4 : choices.size() <= 2 * FEW ? 2 : 1;
    }
}
