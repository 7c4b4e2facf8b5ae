package org.puriq.report;

import java.util.ArrayList;
import java.util.List;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/**
 * A table as HTML, with caption, heads that say what they head, remarks and source line. On a narrow screen rows become cards, which
 * takes their meaning from tables; the roles give it back to those who hear the page.
 */
final class HtmlTable {
    private final Sheet sheet;
    private final HtmlPieces pieces;
    private final Texts texts;
    private final StringBuilder html = new StringBuilder();

    HtmlTable(Sheet sheet, HtmlPieces pieces, Texts texts) {
        this.sheet = sheet;
        this.pieces = pieces;
        this.texts = texts;
    }

    /** The table with its caption as given; {@code extent} says how much of the page it may take. */
    String html(String caption, String extent) {
        html.append("<div class=\"table ").append(extent).append("\">\n<table role=\"table\">\n");
        if (!caption.isEmpty()) {
            html.append("<caption>").append(caption).append("</caption>\n");
        }
        html.append("<thead role=\"rowgroup\">\n");
        if (sheet.hasGroups()) {
            groupHeads();
        }
        heads();
        html.append("</thead>\n");
        rows();
        html.append("</table>\n");
        below();
        return html.append("</div>\n").toString();
    }

    private void groupHeads() {
        html.append("<tr role=\"row\">");
        for (Group group : Group.of(sheet)) {
            html.append(group.isHeaded()
                    ? "<th role=\"columnheader\" scope=\"colgroup\" class=\"group\" colspan=\"" + group.size() + "\"><span>" + HtmlPieces.lines(group.text()) + "</span></th>"
                    : "<td role=\"cell\"></td>");
        }
        html.append("</tr>\n");
    }

    private void heads() {
        html.append("<tr role=\"row\">");
        for (Sheet.Head head : sheet.columns()) {
            html.append("<th role=\"columnheader\" scope=\"col\"").append(head.numeric() ? " class=\"number\">" : ">").append(HtmlPieces.lines(head.text())).append("</th>");
        }
        html.append("</tr>\n");
    }

    private void rows() {
        html.append("<tbody role=\"rowgroup\">\n");
        String section = "";
        for (Sheet.Row row : sheet.rows()) {
            if (!row.section().equals(section) && !row.section().isEmpty()) {
                html.append("<tr role=\"row\" class=\"section\"><th role=\"rowheader\" scope=\"rowgroup\" colspan=\"").append(sheet.columns().size())
                        .append("\">").append(HtmlPieces.lines(row.section())).append("</th></tr>\n");
            }
            section = row.section();
            row(row);
        }
        html.append("</tbody>\n");
    }

    private void row(Sheet.Row row) {
        html.append("<tr role=\"row\">");
        for (int at = 0; at < row.cells().size(); at++) {
            Cell cell = row.cells().get(at);
            Sheet.Head head = sheet.columns().get(at);
            if (at == 0 && !cell.pieces().isEmpty()) {
                html.append("<th role=\"rowheader\" scope=\"row\">").append(pieces.of(cell.pieces())).append("</th>");
            } else {
                html.append("<td role=\"cell\"").append(classes(cell, head)).append(" data-head=\"").append(HtmlPieces.escaped(cardHead(head))).append("\">")
                        .append("<div>").append(pieces.of(cell.pieces())).append("</div></td>");
            }
        }
        html.append("</tr>\n");
    }

    private static String classes(Cell cell, Sheet.Head head) {
        List<String> classes = new ArrayList<>(head.numeric() ? List.of("number") : List.of());
        if (cell.pieces().isEmpty()) {
            classes.add("empty");
        }
        return classes.isEmpty() ? "" : " class=\"" + String.join(" ", classes) + "\"";
    }

    private static String cardHead(Sheet.Head head) {
        return head.group().isEmpty() ? head.text() : head.group() + ": " + head.text();
    }

    private void below() {
        if (sheet.rows().isEmpty()) {
            html.append("<p class=\"note\">").append(HtmlPieces.escaped(texts.say("report.no-rows"))).append("</p>\n");
        }
        sheet.remarks().forEach(remark -> html.append("<p class=\"note\">").append(HtmlPieces.lines(remark)).append("</p>\n"));
        List<String> legend = Marks.legend(Marks.figures(sheet), "print", texts);
        if (!legend.isEmpty()) {
            html.append("<p class=\"note\">").append(HtmlPieces.escaped(texts.say("report.legend.intro", String.join("; ", legend)))).append("</p>\n");
        }
        if (!sheet.source().isEmpty()) {
            html.append("<p class=\"source\">").append(HtmlPieces.lines(SourceLine.of(sheet.source(), texts))).append("</p>\n");
        }
    }
}
