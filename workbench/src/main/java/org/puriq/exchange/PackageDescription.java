package org.puriq.exchange;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Language;
import org.puriq.base.NumberStyle;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.Study;
import org.puriq.text.FieldTexts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code datapackage.json} of a study package: Frictionless Data Package 1.0 with a Table Schema for each file. */
final class PackageDescription {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Optional<NumberStyle> spreadsheet;

    private PackageDescription(Optional<NumberStyle> spreadsheet) {
        this.spreadsheet = spreadsheet;
    }

    static String of(Study study, List<Table<?>> tables, Optional<NumberStyle> spreadsheet) {
        return new PackageDescription(spreadsheet).describe(study, tables) + "\n";
    }

    private String describe(Study study, List<Table<?>> tables) {
        ObjectNode root = JSON.createObjectNode();
        root.put("profile", "tabular-data-package");
        root.put("name", study.id());
        root.put("title", study.title().name().in(Language.SPANISH));
        root.put("puriq:version", StudyFormat.VERSION);
        ArrayNode resources = root.putArray("resources");
        tables.forEach(table -> resource(resources.addObject(), table));
        return root.toPrettyString().replace("\r\n", "\n");
    }

    private void resource(ObjectNode resource, Table<?> table) {
        resource.put("profile", "tabular-data-resource");
        resource.put("name", table.name());
        resource.put("path", table.name() + ".csv");
        resource.put("title", FieldTexts.table(table.name(), Language.SPANISH));
        resource.put("encoding", "utf-8");
        ObjectNode dialect = resource.putObject("dialect");
        dialect.put("delimiter", spreadsheet.isPresent() ? ";" : ",");
        dialect.put("lineTerminator", spreadsheet.isPresent() ? "\r\n" : "\n");
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        table.columns().forEach(column -> field(fields.addObject(), table, column));
        schema.put("primaryKey", "id");
        foreignKeys(schema, table);
        schema.putArray("missingValues").add("");
    }

    private void field(ObjectNode field, Table<?> table, Column<?> column) {
        field.put("name", column.name());
        field.put("title", FieldTexts.column(table.name(), column.name(), Language.SPANISH));
        field.put("type", type(column));
        spreadsheet.filter(_ -> column.form() == Column.Form.NUMBER).ifPresent(numbers -> field.put("decimalChar", String.valueOf(numbers.decimal())));
        String description = FieldTexts.description(table.name(), column.name(), Language.SPANISH);
        if (!description.isEmpty()) {
            field.put("description", description);
        }
        if (column.required() || !column.choices().isEmpty()) {
            constraints(field.putObject("constraints"), column);
        }
    }

    private static void constraints(ObjectNode constraints, Column<?> column) {
        if (column.required()) {
            constraints.put("required", true);
        }
        if (!column.choices().isEmpty()) {
            ArrayNode choices = constraints.putArray("enum");
            column.choices().forEach(choices::add);
        }
    }

    /** Only single references are foreign keys of the standard; lists of references are described in words. */
    private static void foreignKeys(ObjectNode schema, Table<?> table) {
        List<? extends Column<?>> single = table.columns().stream().filter(each -> each.form() == Column.Form.REFERENCE).toList();
        if (single.isEmpty()) {
            return;
        }
        ArrayNode keys = schema.putArray("foreignKeys");
        for (Column<?> column : single) {
            ObjectNode key = keys.addObject();
            key.put("fields", column.name());
            String target = column.refersTo().orElseThrow();
            key.putObject("reference").put("resource", target.equals(table.name()) ? "" : target).put("fields", "id");
        }
    }

    private static String type(Column<?> column) {
        return switch (column.form()) {
            case NUMBER -> "number";
            case INTEGER -> "integer";
            case ID, TEXT, CHOICE, YES_NO, DATE, REFERENCE, REFERENCES, MONTHS, WORDS, FORMULA -> "string";
        };
    }
}
