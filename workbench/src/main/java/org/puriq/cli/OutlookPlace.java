package org.puriq.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.puriq.report.JsonFacts;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.table.Sheet;
import org.puriq.task.MunicipalityText;
import org.puriq.task.PlaceSearch.Hit;
import org.puriq.task.PlaceSearch;
import org.puriq.task.ShowMunicipality;
import org.puriq.text.Texts;
import org.puriq.view.MunicipalityTold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq outlook place}: how many are left of a municipality, where they went and who came. */
@Command(name = "place")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookPlace implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.outlook.country")
    private String country = "";

    @Parameters(index = "1", arity = "1..*", paramLabel = "${bundle:label.place}", descriptionKey = "puriq.outlook.place.place")
    private List<String> words = List.of();

    @Option(names = "--table", paramLabel = "counts|left|came", descriptionKey = "puriq.outlook.place.table", order = 1)
    private String table = MunicipalityTold.COUNTS;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public OutlookPlace(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return Desk.answer(new PlaceSearch(desk.workspace()).only(country, String.join(" ", words)), desk.screen(), this::print);
    }

    private int print(Hit hit) {
        Screen screen = desk.screen().speaking(OutlookPlaces.spoken(desk, hit, printed));
        Texts texts = screen.texts();
        var shown = new ShowMunicipality(desk.workspace()).of(country, hit.place().code(), texts).orElseThrow();
        var told = new MunicipalityTold(shown, texts);
        return switch (printed.format()) {
            case JSON -> printed.print(screen, (_, out) -> JsonFacts.print(told.facts(), out));
            case CSV, EXCEL_CSV, XLSX -> sheet(screen, told);
            case TEXT -> printed.print(screen, (_, out) -> Printing.printText(MunicipalityText.of(shown, texts), PrintedAs.width(), texts, out));
            case DOCX, PDF, HTML -> printed.print(screen, (format, out) -> Printing.print(MunicipalityText.of(shown, texts), format, texts, Progress.SILENT, out));
        };
    }

    private int sheet(Screen screen, MunicipalityTold told) {
        Map<String, Optional<Sheet>> sheets = new LinkedHashMap<>();
        sheets.put(MunicipalityTold.COUNTS, Optional.of(told.counts()));
        sheets.put(MunicipalityTold.LEFT, told.leaving());
        sheets.put(MunicipalityTold.CAME, told.coming());
        if (!sheets.containsKey(table)) {
            return screen.misused("outlook.place.no-table", table, String.join(", ", new ArrayList<>(sheets.keySet())));
        }
        return sheets.getOrDefault(table, Optional.empty()).map(sheet -> printed.print(sheet, screen)).orElseGet(() -> screen.misused("outlook.place.no-moves"));
    }
}
