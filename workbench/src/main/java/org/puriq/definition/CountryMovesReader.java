package org.puriq.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountryMoves.Moved;
import org.puriq.country.CountryMoves.Part;
import org.puriq.country.CountryMoves.Stream;
import org.puriq.country.CountryMoves;

/** Reads {@code moves.csv} of a country: a row a place, the leading destinations and origins as "120107 38;120119 24". */
public final class CountryMovesReader {
    private static final List<String> COLUMNS = List.of("place", "from", "to", "source", "stayed", "under", "abroad_in", "roughly_in", "unknown_in",
            "out", "out_leading", "out_other_level", "in", "in_leading", "in_other_level", "abroad");

    private final CountryCounts counts;
    private final List<Problem> problems = new ArrayList<>();
    private String firstPeriod = "";

    private CountryMovesReader(CountryCounts counts) {
        this.counts = counts;
    }

    public static Checked<CountryMoves> read(CountryCounts counts, CountryFiles files) {
        return files.has(CountryFiles.MOVES) ? new CountryMovesReader(counts).read(files) : Checked.sound(CountryMoves.none(counts.country()));
    }

    private Checked<CountryMoves> read(CountryFiles files) {
        var table = new CountryTable(files.name(CountryFiles.MOVES), problems);
        List<CountryTable.Row> rows = table.read(files.text(CountryFiles.MOVES), COLUMNS, List.of());
        Map<String, Moved> moved = new LinkedHashMap<>();
        rows.forEach(row -> take(row, moved));
        if (rows.isEmpty()) {
            return Checked.of(CountryMoves.none(counts.country()), problems);
        }
        CountryTable.Row first = rows.getFirst();
        return Checked.of(new CountryMoves(counts.country(), first.year("from"), first.year("to"), first.text("source"), moved), problems);
    }

    /** A place stands once, and all rows are of one census. */
    private void take(CountryTable.Row row, Map<String, Moved> moved) {
        String place = place(row);
        if (moved.put(place, moved(row)) != null) {
            row.refuse("place", "counts.code-twice", place, counts.place(place).map(CountedPlace::name).orElse(place));
        }
        String period = period(row);
        if (firstPeriod.isEmpty()) {
            firstPeriod = period;
        } else if (!period.equals(firstPeriod)) {
            row.refuse("from", "counts.other-period", period, firstPeriod);
        }
    }

    private static String period(CountryTable.Row row) {
        return row.text("from") + "-" + row.text("to") + " " + row.text("source");
    }

    private String place(CountryTable.Row row) {
        String code = row.needed("place");
        if (counts.place(code).isEmpty()) {
            row.refuse("place", "counts.unknown-place", code, "");
        }
        return code;
    }

    /** Everybody who was counted in the place answers the question one way or another; if not, somebody is missing. */
    private Moved moved(CountryTable.Row row) {
        var moved = new Moved(row.persons("stayed"), row.persons("under"), row.persons("abroad_in"), row.persons("roughly_in"), row.persons("unknown_in"),
                stream(row, "out"), stream(row, "in"), parts(row, "abroad"));
        counts.census(row.text("place"), row.year("to")).ifPresent(census -> {
            if (census != moved.counted()) {
                row.doubt("place", "counts.moves-sum", row.text("place"), String.valueOf(census), String.valueOf(moved.counted()), String.valueOf(census - moved.counted()));
            }
        });
        return moved;
    }

    private Stream stream(CountryTable.Row row, String direction) {
        var stream = new Stream(row.persons(direction), parts(row, direction + "_leading"), parts(row, direction + "_other_level"));
        if (stream.elsewhere() < 0 || stream.elsewhereAtOtherLevel() < 0) {
            row.refuse(direction, "counts.moves-more", row.text("place"), String.valueOf(stream.persons()));
        }
        return stream;
    }

    private List<Part> parts(CountryTable.Row row, String column) {
        return row.list(column).stream().flatMap(each -> part(row, column, each).stream()).toList();
    }

    private Optional<Part> part(CountryTable.Row row, String column, String written) {
        int space = written.lastIndexOf(' ');
        if (space < 1 || !written.substring(space + 1).matches("\\d{1,12}")) {
            row.refuse(column, "counts.moves-part", written);
            return Optional.empty();
        }
        return Optional.of(new Part(written.substring(0, space), Long.parseLong(written.substring(space + 1))));
    }
}
