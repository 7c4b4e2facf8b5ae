package org.puriq.report;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** The second sheet of a workbook: title, source, remarks, what the marks mean, and a note on the program. */
final class XlsxReadme {
    private final Worksheet page;
    private int line;

    private XlsxReadme(Worksheet page) {
        this.page = page;
    }

    static void write(Worksheet page, Sheet sheet, Texts texts) {
        var readme = new XlsxReadme(page);
        readme.entry(texts.say("report.readme.title"), List.of(sheet.title()));
        readme.entry(texts.say("report.readme.source"), List.of(sheet.source()));
        readme.entry(texts.say("report.readme.remarks"), sheet.remarks());
        readme.entry(texts.say("report.readme.marks"), Marks.legend(Marks.figures(sheet), "text", texts));
        readme.entry(texts.say("report.readme.program"), List.of(texts.say("report.readme.note")));
        page.width(0, 18);
        page.width(1, 90);
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 999);
    }

    private void entry(String name, List<String> texts) {
        List<String> told = texts.stream().filter(each -> !each.isEmpty()).toList();
        for (int at = 0; at < told.size(); at++) {
            page.value(line, 0, at == 0 ? name : "");
            page.style(line, 0).bold().verticalAlignment("top").set();
            page.value(line, 1, told.get(at));
            page.style(line, 1).wrapText(true).verticalAlignment("top").set();
            line++;
        }
    }
}
