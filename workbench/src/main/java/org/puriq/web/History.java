package org.puriq.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.format.Cells;
import org.puriq.format.HistoryEntry;
import org.puriq.format.HistoryEntry.RecordChange;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.text.FieldTexts;
import org.puriq.text.Texts;
import org.puriq.view.RecordNames;

/** What was done, in words: when, by whom, what stood there before and what after. */
final class History {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int LONGEST = 140;

    private History() {}

    static List<Fact> of(Opened opened, Table<?> table, List<RecordChange> changes) {
        return changes.stream().map(each -> new Fact(by(opened.texts(), each.at(), each.who()), what(opened, table, each))).toList();
    }

    private static String by(Texts texts, Instant at, String who) {
        return who.isEmpty() ? when(texts, at) : when(texts, at) + " · " + who;
    }

    /** The day and the hour where the user is. */
    static String when(Texts texts, Instant at) {
        ZonedDateTime here = at.atZone(ZoneId.systemDefault());
        String day = PartialDate.read(here.toLocalDate().toString()).map(texts::date).orElse(here.toLocalDate().toString());
        return day + ", " + CLOCK.format(here);
    }

    private static String what(Opened opened, Table<?> table, RecordChange change) {
        if (change.before().isEmpty()) {
            return opened.say("web.history.added");
        }
        if (change.after().isEmpty()) {
            return opened.say("web.history.removed");
        }
        List<String> changed = new ArrayList<>();
        for (var column : table.columns()) {
            String before = shown(change.before().get(), column.name());
            String after = shown(change.after().get(), column.name());
            if (!before.equals(after)) {
                String name = FieldTexts.column(table.name(), column.name(), opened.texts().language());
                changed.add(opened.say("web.history.changed", name, before.isEmpty() ? "—" : before, after.isEmpty() ? "—" : after));
            }
        }
        return String.join(" ", changed);
    }

    private static String shown(Cells cells, String column) {
        String text = cells.text(column);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** "Se cambió Población: 250 en Enunciados": the record by its name, as far as it is still there. */
    static String label(Opened opened, HistoryEntry entry) {
        List<String> details = entry.details();
        Optional<Table<?>> table = details.isEmpty() ? Optional.empty() : StudyFormat.table(details.getFirst());
        if (table.isEmpty() || details.size() < 2) {
            return opened.say(entry.label(), details.toArray());
        }
        return opened.say(entry.label(), FieldTexts.table(table.get().name(), opened.texts().language()), name(opened, table.get(), details.get(1)));
    }

    private static String name(Opened opened, Table<?> table, String id) {
        Optional<? extends Recorded> record = opened.study().records().find(table.kind(), id);
        return record.map(each -> "«%s»".formatted(RecordNames.name(opened.plainRequest(), table, each))).orElse(id);
    }
}
