package org.puriq.golden;

import org.puriq.projection.WholePopulation;

/** {@code sp-models}: a population without ages, ahead by a rate, by births and deaths, with net migrants, or open. */
final class SimpleModels implements GoldenCase {
    private static final int MOST_YEARS = 10_000;

    @Override
    public boolean knows(String id) {
        return id.equals("sp-models") || id.startsWith("sp-models-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        double start = folder.inputs().number("N0");
        double steps = folder.inputs().number("n");
        if (!(steps >= 1 && steps <= MOST_YEARS)) {
            throw UnreadableCase.in(folder.told(GoldenFolder.FILE), "golden.size", "n", String.valueOf(MOST_YEARS));
        }
        GoldenValues given = folder.arguments();
        int years = (int) steps;
        return new Comparison(folder)
                .list("rate", WholePopulation.byRate(start, given.number("r"), years))
                .list("demo", WholePopulation.byComponents(start, given.number("b"), given.number("d"), given.number("m"), years))
                .list("net", WholePopulation.withNetMigrants(start, given.number("b"), given.number("d"), given.number("M"), years))
                .list("open", WholePopulation.open(start, given.number("b"), given.number("d"), given.number("e"), given.number("I"), years));
    }
}
