package org.puriq.task;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.interview.ListedName;
import org.puriq.study.Study;

/** Where a name of the user's list stands in a text that would go out: as a word of its own, whatever its accents and capitals. */
final class ListedNames {
    static final String RULE = "publication.name";

    private final List<Looked> looked;

    private record Looked(String name, Pattern word) {}

    private ListedNames(Study own) {
        looked = own.all(ListedName.class).stream().map(ListedName::listed).map(String::strip).filter(each -> !plain(each).isEmpty())
                .map(each -> new Looked(each, Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(plain(each)) + "(?![\\p{L}\\p{N}])"))).toList();
    }

    /** A warning for each text of the study to be published that holds a name; the names are those of the own study. */
    static List<Problem> in(Study published, Study own) {
        var names = new ListedNames(own);
        List<Problem> found = new ArrayList<>();
        if (!names.looked.isEmpty()) {
            StudyFormat.TABLES.forEach(table -> names.look(table, published, found));
        }
        return found;
    }

    private void look(Table<?> table, Study published, List<Problem> found) {
        List<? extends Recorded> records = table == StudyFormat.STUDY ? List.of(published.title()) : published.all(table.kind());
        for (Recorded record : records) {
            Cells cells = table.cellsOf(record);
            table.columns().stream().filter(ListedNames::isWritten).forEach(column -> look(table, record, column.name(), cells.text(column.name()), found));
        }
    }

    private static boolean isWritten(Column<?> column) {
        return column.form() == Column.Form.TEXT || column.form() == Column.Form.WORDS || column.form() == Column.Form.ID;
    }

    private void look(Table<?> table, Recorded record, String column, String text, List<Problem> found) {
        String plain = text.isEmpty() ? "" : plain(text);
        looked.stream().filter(each -> each.word().matcher(plain).find()).forEach(each ->
                found.add(Problem.doubtful(new Where(table.name(), 0, column, record.id()), RULE, each.name(), table.name() + ":" + record.id())));
    }

    /** Without accents and capitals, one space between words; the hyphens of an identity are spaces. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
    }

    /** Several names as one text, in each language. */
    static Wording listed(List<Wording> names) {
        return new Wording(in(names, Language.SPANISH), in(names, Language.ENGLISH));
    }

    private static String in(List<Wording> names, Language language) {
        return names.stream().map(each -> each.in(language)).collect(Collectors.joining(", "));
    }
}
