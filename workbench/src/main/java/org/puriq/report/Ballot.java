package org.puriq.report;

import java.util.List;

/** A ballot to be marked by hand: the priorities with a box each. */
public record Ballot(String title, String question, List<Choice> choices, String foot) {
    /** A ballot of few choices is a sixth of a sheet, one of some a quarter; with more it needs half a page. */
    private static final int SOME = 8;
    private static final int FEW = 4;

    public Ballot {
        choices = List.copyOf(choices);
    }

    public record Choice(int number, String name) {}

    /** How many of them stand on one sheet of A4. */
    public int onASheet() {
        return choices.size() <= FEW ? 6 : choices.size() <= SOME ? 4 : choices.size() <= 2 * SOME ? 2 : 1;
    }
}
