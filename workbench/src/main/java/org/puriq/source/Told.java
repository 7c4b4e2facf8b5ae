package org.puriq.source;

import java.util.List;
import org.puriq.base.Problem;

/** How much was said already: a parcel in which everything is wrong would fill the memory with its problems. */
final class Told {
    private int problems;

    /** The problems of a refused row; after many, only the first one of each row. */
    List<Problem> of(List<Problem> found) {
        List<Problem> told = problems < Limits.PROBLEMS ? found : found.stream().filter(Problem::refuses).limit(1).toList();
        problems += told.size();
        return told;
    }
}
