package org.puriq.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.puriq.base.Language;
import org.puriq.evidence.Derivation;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.text.FieldTexts;

/** The study package in words, as Markdown: how it is made and read, and every table and column with what belongs in it. */
public final class FormatDocument {
    private static final Language FIRST = Language.values()[0];

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private FormatDocument(Language language) {
        this.language = language;
    }

    public static String in(Language language) {
        var document = new FormatDocument(language);
        document.text.append(introduction(language));
        document.contents();
        StudyFormat.TABLES.forEach(document::table);
        document.formulas();
        return document.text.toString();
    }

    private void contents() {
        heading("##", word("tables"));
        head(word("file"), word("table"), word("one-row"));
        StudyFormat.TABLES.forEach(table -> row(code(table.name() + ".csv"), link(table.name()), FieldTexts.tableDescription(table.name(), language)));
    }

    private void table(Table<?> table) {
        heading("###", FieldTexts.table(table.name(), language));
        text.append(code(table.name() + ".csv")).append(". ").append(FieldTexts.tableDescription(table.name(), language)).append("\n\n");
        head(word("column"), word("name"), word("form"), word("meaning"));
        for (Column<?> column : table.columns()) {
            Optional<String> wording = wording(column.name());
            if (wording.isEmpty()) {
                row(code(column.name()), FieldTexts.column(table.name(), column.name(), language), form(column), meaning(table, column));
            } else if (column.name().endsWith("_" + FIRST.code())) {
                wordingRow(table, wording.get());
            }
        }
    }

    /** The name without language of a column in two languages; they share a row. */
    private static Optional<String> wording(String column) {
        return Arrays.stream(Language.values()).map(each -> "_" + each.code()).filter(column::endsWith)
                .map(ending -> column.substring(0, column.length() - ending.length())).findFirst();
    }

    private void wordingRow(Table<?> table, String base) {
        String columns = Arrays.stream(Language.values()).map(each -> code(base + "_" + each.code())).collect(Collectors.joining(", "));
        String form = table.requiredTexts().contains(base) ? word("form.text") + "; " + word("one-language") : word("form.text");
        row(columns, FieldTexts.column(table.name(), base, language), form, FieldTexts.description(table.name(), base, language));
    }

    private String form(Column<?> column) {
        String form = word("form." + column.form().name().toLowerCase(Locale.ROOT).replace('_', '-'), column.refersTo().map(this::link).orElse(""));
        String scaled = column.scale().map(scale -> word("scale", form, code(scale))).orElse(form);
        return column.required() ? scaled + "; " + word("required") : scaled;
    }

    private String meaning(Table<?> table, Column<?> column) {
        List<String> sentences = new ArrayList<>();
        String description = FieldTexts.description(table.name(), column.name(), language);
        if (!description.isEmpty()) {
            sentences.add(description);
        }
        if (!column.choices().isEmpty()) {
            sentences.add(word("choices") + ": " + column.choices().stream().map(each -> choice(table, column, each)).collect(Collectors.joining("; ")) + ".");
        }
        if (column.form() == Column.Form.FORMULA) {
            sentences.add("[%s](#%s)".formatted(word("formulas"), anchor(word("formulas"))));
        }
        return String.join(" ", sentences);
    }

    private String choice(Table<?> table, Column<?> column, String choice) {
        return code(choice) + " " + FieldTexts.choice(table.name() + "." + column.name(), choice, language);
    }

    private void formulas() {
        heading("##", word("formulas"));
        head(code("derivation"), word("formula"), word("meaning"));
        for (Derivation each : Derivation.values()) {
            row(code(each.code()), each.formula(), FieldTexts.choice("derivation", each.code(), language));
        }
    }

    private void heading(String level, String heading) {
        text.append("\n").append(level).append(" ").append(heading).append("\n\n");
    }

    private void head(String... cells) {
        row(cells);
        text.append("|---".repeat(cells.length)).append("|\n");
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private String link(String table) {
        String name = FieldTexts.table(table, language);
        return "[%s](#%s)".formatted(name, anchor(name));
    }

    /** As sites that show Markdown make them from headings. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private String word(String word, Object... details) {
        return FieldTexts.word(word, language, details);
    }

    private static String introduction(Language language) {
        String file = "/format/introduction_" + language.code() + ".md";
        try (InputStream stream = FormatDocument.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The program's own file %s is missing.".formatted(file));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The program's own file %s cannot be read.".formatted(file), broken);
        }
    }
}
