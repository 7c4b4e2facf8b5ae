package org.puriq.narrative;

import java.util.List;

/**
 * How much of a quarter is told one by one, so that the report stays on one sheet of A4: what is left over is told together, and one
 * by one in the annex. Heights are estimated in millimetres, for Word, which needs more than PDF, and on the safe side.
 *
 * @param letters of the text that somebody wrote about the quarter
 */
record OnePage(int parties, int inKind, int spent, int milestones, int photographs, int letters) {
    /** Of the 297 mm, without margins. */
    private static final double ROOM = 256.5;
    /** The title on one line, and what stands around it. */
    private static final double TITLE = 16.4;
    private static final double LINE = 4.9;
    private static final double AROUND = 2.7;
    private static final int LETTERS_A_LINE = 100;
    private static final double HEADING = 14;
    /** Head and rules of a table, and the gap below it. */
    private static final double TABLE = 9;
    private static final double ROW = 5.8;
    private static final double ROW_LINE = 3.9;
    private static final int LETTERS_A_CELL = 34;
    private static final double PHOTOGRAPHS = 32.5;
    static final int BESIDE = 4;
    private static final int LEAD_OF_POINTS = 29;
    /** The sentence that leads to the annex. */
    private static final int ANNEXED = 50;
    private static final int FEWEST_SPENT = 4;
    private static final int FEWEST_PARTIES = 3;
    private static final int FEWEST_MILESTONES = 2;
    private static final int FEWEST_LETTERS = 150;

    /** What there is to tell: the names of what stands in rows, and the letters of what stands in lines. */
    record There(List<String> parties, List<String> inKind, List<String> spent, List<String> milestones, int photographs, int subtitle, int told, int lead, int foot, int summary) {
        There {
            parties = List.copyOf(parties);
            inKind = List.copyOf(inKind);
            spent = List.copyOf(spent);
            milestones = List.copyOf(milestones);
        }

        OnePage whole() {
            return new OnePage(parties.size(), inKind.size(), spent.size(), milestones.size(), photographs, told);
        }
    }

    /** Everything, where it fits; else what is longest gives way first, and photographs and the written text last. */
    static OnePage of(There there) {
        OnePage shown = there.whole();
        for (boolean shorter = true; shorter && shown.height(there) > ROOM;) {
            OnePage next = shown.shortened();
            shorter = !next.equals(shown);
            shown = next;
        }
        return shown;
    }

    /** Rows first, of the longest list; then photographs beyond one row, the written text, and the last photographs. */
    private OnePage shortened() {
        int over = Math.max(Math.max(spent - FEWEST_SPENT, parties - FEWEST_PARTIES), Math.max(milestones - FEWEST_MILESTONES, inKind - 1));
        if (over > 0) {
            return withoutRow(over);
        }
        if (photographs > BESIDE) {
            return new OnePage(parties, inKind, spent, milestones, BESIDE, letters);
        }
        return letters > FEWEST_LETTERS ? new OnePage(parties, inKind, spent, milestones, photographs, letters - LETTERS_A_LINE) : new OnePage(parties, inKind, spent, milestones, 0, letters);
    }

    private OnePage withoutRow(int over) {
        return over == spent - FEWEST_SPENT ? new OnePage(parties, inKind, spent - 1, milestones, photographs, letters)
                : over == parties - FEWEST_PARTIES ? new OnePage(parties - 1, inKind, spent, milestones, photographs, letters)
                : over == milestones - FEWEST_MILESTONES ? new OnePage(parties, inKind, spent, milestones - 1, photographs, letters)
                : new OnePage(parties, inKind - 1, spent, milestones, photographs, letters);
    }

    private double height(There there) {
        return TITLE + paragraph(there.subtitle()) + paragraph(there.lead()) + table(there.summary()) + paragraph(letters) + HEADING + rows(there.parties(), parties)
                + points(there.inKind()) + HEADING + rows(there.spent(), spent) + (there.milestones().isEmpty() ? 0 : HEADING + rows(there.milestones(), milestones))
                + Math.ceil(photographs / (double) BESIDE) * PHOTOGRAPHS + paragraph(there.foot() + (equals(there.whole()) ? 0 : ANNEXED));
    }

    /** One paragraph, in which they stand one after another. */
    private double points(List<String> points) {
        int listed = points.stream().limit(inKind).mapToInt(each -> each.length() + 2).sum();
        return points.isEmpty() ? 0 : paragraph(LEAD_OF_POINTS + listed + (inKind < points.size() ? LEAD_OF_POINTS : 0));
    }

    private static double rows(List<String> names, int shown) {
        double longer = names.stream().limit(shown).mapToDouble(each -> Math.ceil(each.length() / (double) LETTERS_A_CELL) - 1).sum() * ROW_LINE;
        return (shown < names.size() ? table(shown + 1) + ROW_LINE : table(shown)) + longer;
    }

    private static double table(int rows) {
        return TABLE + ROW * rows;
    }

    private static double paragraph(int letters) {
        return letters == 0 ? 0 : Math.ceil(letters / (double) LETTERS_A_LINE) * LINE + AROUND;
    }
}
