package org.puriq.fiscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/** The censuses of a country in their order, and from when on each decides who gets how much: in steps, never gliding. */
public record CensusCalendar(List<CensusDate> censuses) {
    public CensusCalendar {
        censuses = List.copyOf(censuses);
        if (!problems(censuses, Where.NOWHERE).isEmpty()) {
            throw new IllegalArgumentException("The census calendar is out of order: " + censuses);
        }
    }

    /** What is wrong with a calendar: censuses in another order than they take effect, or one that decides before it was taken. */
    public static List<Problem> problems(List<CensusDate> censuses, Where where) {
        List<Problem> problems = new ArrayList<>();
        for (CensusDate each : censuses) {
            if (each.inForceFrom() < each.year()) {
                problems.add(Problem.refused(where, "calendar.before-census", String.valueOf(each.year()), String.valueOf(each.inForceFrom())));
            }
        }
        for (int at = 1; at < censuses.size(); at++) {
            CensusDate one = censuses.get(at - 1);
            CensusDate next = censuses.get(at);
            if (next.year() <= one.year() || next.inForceFrom() <= one.inForceFrom()) {
                problems.add(Problem.refused(where, "calendar.order", String.valueOf(one.year()), String.valueOf(one.inForceFrom()), String.valueOf(next.year()), String.valueOf(next.inForceFrom())));
            }
        }
        return problems;
    }

    public Optional<CensusDate> of(int censusYear) {
        return censuses.stream().filter(each -> each.year() == censusYear).findFirst();
    }

    /** The census by which the transfers of a year are shared; nothing before the first one. */
    public Optional<CensusDate> inForce(int year) {
        return censuses.stream().filter(each -> each.inForceFrom() <= year).reduce((_, later) -> later);
    }

    public Optional<CensusDate> before(CensusDate census) {
        return censuses.stream().filter(each -> each.year() < census.year()).reduce((_, later) -> later);
    }
}
