package org.puriq.recipe;

import java.util.List;

/**
 * People by age and sex of many places, as a file has them.
 *
 * @param file its name
 * @param places in the order of the file
 */
public record CountedAges(String file, AgeRecipe recipe, List<Place> places) {
    /**
     * A place: by its code, or by its names, the widest place first.
     *
     * @param starts the first age of each group, in their order; the last group is open
     */
    public record Place(List<String> written, List<Integer> starts, List<Double> women, List<Double> men) {
        public Place {
            written = List.copyOf(written);
            starts = List.copyOf(starts);
            women = List.copyOf(women);
            men = List.copyOf(men);
        }

        public double total() {
            return women.stream().mapToDouble(Double::doubleValue).sum() + men.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    public CountedAges {
        places = List.copyOf(places);
    }
}
