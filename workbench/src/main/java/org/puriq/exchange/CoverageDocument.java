package org.puriq.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.puriq.base.Language;
import org.puriq.base.Recorded;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.Omission;
import org.puriq.study.Study;

/**
 * Which entries of a reader's list a study answers, and by which records; and which were left out, with the reason
 * (acceptance A77). Entries are taken from the records' own {@code refs}, so that the list cannot say more than the data hold.
 */
public final class CoverageDocument {
    private static final int SHOWN = 6;
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparing((String entry) -> entry.replaceAll("[0-9].*", "")).thenComparingInt(CoverageDocument::number).thenComparing(Comparator.naturalOrder());

    private CoverageDocument() {}

    /** The entries of a study with the records that answer each, in the order of their numbers. */
    public static SequencedMap<String, List<String>> entries(Study study) {
        Map<String, List<String>> found = new TreeMap<>(BY_NUMBER);
        for (Table<?> table : StudyFormat.TABLES) {
            List<? extends Recorded> records = table == StudyFormat.STUDY ? List.of(study.title()) : study.all(table.kind());
            for (Recorded record : records) {
                record.references().forEach(entry -> found.computeIfAbsent(entry, _ -> new ArrayList<>()).add(table.name() + ":" + record.id()));
            }
        }
        return new LinkedHashMap<>(found);
    }

    /** The whole document as Markdown. */
    public static String of(List<Study> studies) {
        var text = new StringBuilder("""
                # What of the two papers is in the studies

                Generated from the `refs` of the records in `studies/`; `CoverageTest` holds it to the data and leaves its present form in
                `workbench/target/docs/coverage.md`. B are entries on Barker's paper, N on Nijenhuis's, D contradictions, holes and traps.
                Each entry names the records that answer it.

                """);
        studies.forEach(study -> study(study, text));
        return text.toString();
    }

    private static void study(Study study, StringBuilder text) {
        SequencedMap<String, List<String>> entries = entries(study);
        List<Omission> omissions = study.all(Omission.class);
        text.append("## ").append(study.title().name().in(Language.ENGLISH)).append(" (`").append(study.id()).append("`)\n\n");
        text.append("%d entries are answered, %d left out.%n%n".formatted(entries.size(), omissions.size()).replace("\r", ""));
        if (!omissions.isEmpty()) {
            text.append("| left out | why |\n|---|---|\n");
            omissions.forEach(each -> text.append("| ").append(each.id().toUpperCase(Locale.ROOT)).append(" | ").append(each.reason().in(Language.ENGLISH)).append(" |\n"));
            text.append('\n');
        }
        text.append("| entry | records | which |\n|---|---|---|\n");
        entries.forEach((entry, records) -> text.append("| ").append(entry).append(" | ").append(records.size()).append(" | ").append(named(records)).append(" |\n"));
        text.append('\n');
    }

    private static String named(List<String> records) {
        String shown = records.stream().limit(SHOWN).map(each -> "`" + each + "`").collect(Collectors.joining(", "));
        return records.size() > SHOWN ? shown + ", …" : shown;
    }

    private static int number(String entry) {
        String digits = entry.replaceAll("^[A-Za-z]+", "").replaceAll("[^0-9].*", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
