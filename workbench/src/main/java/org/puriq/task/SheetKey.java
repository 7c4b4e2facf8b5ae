package org.puriq.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.puriq.base.Period;
import org.puriq.community.CommunitySheet;
import org.puriq.study.Study;

/**
 * Which sheet an answer belongs to, and which row of it: {@code SHEET/PLACES/ROUND/ROW}, places joined by an underscore. A sheet
 * that nobody has answered yet is not recorded; its first answer begins it.
 *
 * @param row of the flows of a question the how many-th, from 1; 0 where there are no rows
 */
public record SheetKey(String sheet, List<String> places, Optional<String> round, int row) {
    private static final Pattern KEY = Pattern.compile("([a-z0-9][a-z0-9-]*)/([a-z0-9-]+(?:_[a-z0-9-]+)*)/([a-z0-9-]*)/(\\d{1,3})");
    private static final String BETWEEN = "_";

    public SheetKey {
        places = List.copyOf(places);
    }

    public static SheetKey of(CommunitySheet sheet) {
        return new SheetKey(sheet.id(), sheet.places(), sheet.round(), 0);
    }

    static Optional<SheetKey> read(String text) {
        Matcher found = KEY.matcher(text);
        return found.matches()
                ? Optional.of(new SheetKey(found.group(1), placesOf(found.group(2)), Optional.of(found.group(3)).filter(each -> !each.isEmpty()), Integer.parseInt(found.group(4))))
                : Optional.empty();
    }

    /** The places of an address: one, or several told of together. */
    public static List<String> placesOf(String address) {
        return List.of(address.split(BETWEEN));
    }

    public static String address(List<String> places) {
        return String.join(BETWEEN, places);
    }

    public SheetKey row(int at) {
        return new SheetKey(sheet, places, round, at);
    }

    /** The sheet as it is recorded, or as it will be with its first answer. */
    CommunitySheet in(Study study) {
        return study.find(CommunitySheet.class, sheet).orElseGet(() -> new CommunitySheet(sheet, places, round, Optional.empty(), Period.UNKNOWN, Optional.empty()));
    }

    @Override
    public String toString() {
        return "%s/%s/%s/%d".formatted(sheet, address(places), round.orElse(""), row);
    }
}
