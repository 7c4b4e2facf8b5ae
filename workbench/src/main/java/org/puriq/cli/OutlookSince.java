package org.puriq.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.puriq.cli.Desk.Opened;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.report.JsonFacts;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.SinceStudy;
import org.puriq.view.Since;
import org.puriq.view.SinceTold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq outlook since}: the places and destinations of a study beside what censuses counted. */
@Command(name = "since")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookSince implements Callable<Integer> {
    private static final String PLACES = "places";
    private static final String DESTINATIONS = "destinations";

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Option(names = "--table", paramLabel = "places|destinations", descriptionKey = "puriq.outlook.since.table", order = 1)
    private String table = PLACES;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public OutlookSince(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, found -> print(found.forOthers().in(printed.format())));
    }

    private int print(Opened opened) {
        Since since = new SinceStudy(desk.workspace()).of(opened.study(), opened.texts());
        var told = new SinceTold(since, opened.texts());
        if (since.isEmpty()) {
            return opened.screen().misused("since.empty");
        }
        return switch (printed.format()) {
            case JSON -> printed.print(opened.screen(), (_, out) -> JsonFacts.print(told.facts(), out));
            case CSV, EXCEL_CSV, XLSX -> sheet(opened, told);
            case TEXT -> printed.print(opened.screen(), (_, out) -> Printing.printText(document(opened, told), PrintedAs.width(), opened.texts(), out));
            case DOCX, PDF, HTML -> printed.print(opened.screen(), (format, out) -> Printing.print(document(opened, told), format, opened.texts(), Progress.SILENT, out));
        };
    }

    private int sheet(Opened opened, SinceTold told) {
        return switch (table) {
            case PLACES -> printed.print(told.places(), opened.screen());
            case DESTINATIONS -> told.destinations().map(sheet -> printed.print(sheet, opened.screen())).orElseGet(() -> opened.screen().misused("since.no-moves"));
            default -> opened.screen().misused("outlook.place.no-table", table, PLACES + ", " + DESTINATIONS);
        };
    }

    private static Document document(Opened opened, SinceTold told) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(opened.texts().say("since.lead")));
        blocks.add(new Block.Table(told.places()));
        Optional<Sheet> destinations = told.destinations();
        blocks.add(destinations.isPresent() ? new Block.Table(destinations.get()) : paragraph(opened.texts().say("since.no-moves")));
        told.borders().forEach(each -> blocks.add(paragraph(each)));
        return new Document(opened.texts().say("since.title"), opened.texts().of(opened.study().title().name()), opened.texts().language(), blocks);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Cell.Piece.Words(text)));
    }
}
