package org.puriq.task;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.study.Study;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.Request;
import org.puriq.view.View;
import org.puriq.view.Views;

/** Every table of a study as CSV for machines, a comparison as printed and normalised, with a list that says what each one holds. */
final class TablesZip {
    private static final String LIST = "README.txt";

    private final Study study;
    private final Texts texts;

    TablesZip(Study study, Texts texts) {
        this.study = study;
        this.texts = texts.forMachines();
    }

    void write(OutputStream out) throws IOException {
        List<String> list = new ArrayList<>(List.of(texts.of(study.title().name()), ""));
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (View view : Views.of(study)) {
            table(view, "", Map.of(), zip, list);
            if (view.choices(new Request(study, texts, Map.of())).stream().anyMatch(choice -> choice.name().equals("mode"))) {
                table(view, "-normalised", Map.of("mode", "normalised"), zip, list);
            }
        }
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(String.join("\n", list).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void table(View view, String suffix, Map<String, String> options, ZipOutputStream zip, List<String> list) throws IOException {
        var request = Practices.request(study, texts, options);
        Sheet sheet = view.sheet(request);
        if (sheet.rows().isEmpty()) {
            return;
        }
        String name = view.name() + suffix + ".csv";
        zip.putNextEntry(new ZipEntry(name));
        Printing.print(sheet, Format.CSV, texts, zip);
        zip.closeEntry();
        list.add("%s: %s. %s".formatted(name, view.title(request), view.lead(request)));
        list.addAll(sheet.remarks());
        list.add(sheet.source());
    }
}
