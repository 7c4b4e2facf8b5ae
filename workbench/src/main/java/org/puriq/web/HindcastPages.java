package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountryPack;
import org.puriq.fiscal.AllocationRule;
import org.puriq.fiscal.CensusDate;
import org.puriq.projection.GrowthWindow;
import org.puriq.projection.LeftOut;
import org.puriq.report.Format;
import org.puriq.report.JsonFacts;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.AskTransfers;
import org.puriq.task.CountryFacts;
import org.puriq.task.OutlookTables;
import org.puriq.task.PlaceSearch;
import org.puriq.task.RunHindcast.Ran;
import org.puriq.task.RunHindcast;
import org.puriq.text.Texts;
import org.puriq.view.HindcastSheets;
import org.puriq.view.HindcastTold;

/** How far projections are off: in countries from which the method did not learn, and here, from earlier censuses only. */
final class HindcastPages implements Routes {
    static final String BASE = "/outlook/hindcast";
    /** When the next census is, where no calendar says it. */
    private static final int AHEAD = 10;
    private static final MathContext FIGURES = new MathContext(3);

    private final Studies studies;
    private final Map<Choice, Checked<Ran>> known = new ConcurrentHashMap<>();

    HindcastPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(BASE, this::page);
        routes.get(BASE + ".{format}", this::file);
    }

    /** What can be looked at: a country, and a year of it. */
    private record Choice(String country, int year) {
        @Override
        public String toString() {
            return country + "-" + year;
        }
    }

    /** In every country whose counts are known, the census ahead, the earliest first; then those that have one before them. */
    private List<Choice> choices() {
        List<String> countries = new PlaceSearch(studies.workspace()).countries().stream().map(CountryPack::id).filter(each -> !counts(each).censusYears().isEmpty()).toList();
        Stream<Choice> ahead = countries.stream().map(each -> new Choice(each, ahead(each))).sorted(Comparator.comparing(Choice::year));
        Stream<Choice> held = countries.stream().flatMap(country -> counts(country).censusYears().stream().skip(1).map(year -> new Choice(country, year)));
        return Stream.concat(ahead, held).toList();
    }

    /** By the calendar of what is shared by inhabitants; where a country has none, as many years on as censuses mostly are apart. */
    private int ahead(String country) {
        int last = counts(country).censusYears().getLast();
        Optional<AllocationRule> rule = new AskTransfers(studies.workspace()).rule(country) instanceof Checked.Sound<AllocationRule>(AllocationRule sound, List<Problem> _) ? Optional.of(sound) : Optional.empty();
        return rule.flatMap(each -> each.calendar().censuses().stream().map(CensusDate::year).filter(year -> year > last).findFirst()).orElse(last + AHEAD);
    }

    private CountryCounts counts(String country) {
        return CountryFacts.of(country, studies.workspace().home()).counts();
    }

    private Choice chosen(Frame frame) {
        List<Choice> choices = choices();
        String asked = frame.visit().address().asked("of");
        return choices.stream().filter(each -> each.toString().equals(asked)).findFirst().or(() -> choices.stream().findFirst()).orElseThrow(NotFoundResponse::new);
    }

    private Checked<Ran> ran(Choice chosen) {
        return known.computeIfAbsent(chosen, each -> RunHindcast.run(new RunHindcast.Asked(Optional.empty(), Optional.empty(), Optional.of(each.country()), each.year(), Optional.empty(), Optional.empty()), this::counts));
    }

    private static HindcastTold told(Ran ran, Texts texts) {
        return new HindcastTold(ran.hindcast(), ran.later().map(_ -> ran.laterPersons()), ran.source(), ran.unmatched(), texts);
    }

    private void page(Context context) {
        Frame frame = studies.pages().frame(context, "hindcast.page");
        List<LeftOut> left = OutlookTables.validation();
        SheetView behind = SheetView.amongOthers(HindcastSheets.leftOut(left, frame.texts()), frame);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Words(frame.say("hindcast.rests")));
        parts.add(new Part.Drawn(new Plate("hindcast", frame.say("hindcast.picture"), HindcastSheets.picture(left, frame.texts()), frame.say("hindcast.sources"), "", true, Optional.of(behind))));
        parts.add(folded(HindcastSheets.leftOutBySize(left, frame.texts()), frame));
        SheetView spans = SheetView.amongOthers(HindcastSheets.spans(OutlookTables.spans(), frame.texts()), frame);
        parts.add(new Part.Folded(frame.say("hindcast.spans"), List.of(new Part.Table(spans, true, false))));
        here(frame, parts);
        parts.add(new Part.Heading(frame.say("hindcast.page.rule"), "rule"));
        parts.add(new Part.Words(frame.say("hindcast.rule")));
        parts.add(table(HindcastSheets.afterOneCensus(OutlookTables.validationOfOne(), packs(frame.texts()), frame.texts()), frame));
        parts.add(new Part.Heading(frame.say("hindcast.page.constants"), "constants"));
        parts.add(folded(windows(frame.texts()), frame));
        parts.add(new Part.Folded(frame.say("hindcast.page.constants"), List.of(table(constants(frame.texts()), frame))));
        studies.show(context, frame, frame.say("hindcast.page.lead"), parts);
    }

    private void here(Frame frame, List<Part> parts) {
        Choice chosen = chosen(frame);
        parts.add(new Part.Heading(frame.say("hindcast.page.here", name(chosen, frame.texts())), "here"));
        Field field = Field.asked("of", frame.say("hindcast.page.choose"), "", Field.Kind.CHOICE, chosen.toString()).choosing(choices().stream().map(each -> new Field.Choice(each.toString(), name(each, frame.texts()))).toList());
        Map<String, String> others = new java.util.LinkedHashMap<>(frame.visit().address().query());
        others.remove("of");
        parts.add(new Part.Chosen(List.of(field), others, false));
        switch (ran(chosen)) {
            case Checked.Faulty<Ran>(List<Problem> problems) -> parts.add(wrong(frame, problems));
            case Checked.Sound<Ran>(Ran ran, List<Problem> doubts) -> {
                if (!doubts.isEmpty()) {
                    parts.add(wrong(frame, doubts));
                }
                shown(frame, ran, chosen, parts);
            }
        }
    }

    private static void shown(Frame frame, Ran ran, Choice chosen, List<Part> parts) {
        HindcastTold told = told(ran, frame.texts());
        if (ran.later().isEmpty()) {
            parts.add(new Part.Words(frame.say("hindcast.page.no-later", String.valueOf(chosen.year()))));
        }
        parts.add(table(told.methods(), frame));
        told.sizes().ifPresent(each -> parts.add(folded(each, frame)));
        parts.add(folded(told.places(), frame));
        parts.add(new Part.Files(frame.say("hindcast.page.files"), Stream.of("csv", "json", "xlsx", "docx").map(each -> new Link(each.toUpperCase(Locale.ROOT), BASE + "." + each + "?of=" + chosen)).toList()));
    }

    private static Part wrong(Frame frame, List<Problem> problems) {
        return ProblemLine.all(problems, frame.texts());
    }

    /** A long table waits behind its title: on a telephone it is longer than all else. */
    private static Part folded(Sheet sheet, Frame frame) {
        return new Part.Folded(sheet.title(), List.of(new Part.Table(SheetView.amongOthers(sheet, frame), false, false)));
    }

    private static Part table(Sheet sheet, Frame frame) {
        return new Part.Table(SheetView.amongOthers(sheet, frame), true, false);
    }

    private String name(Choice chosen, Texts texts) {
        return texts.of(studies.workspace().countryPack(chosen.country()).name()) + " " + chosen.year();
    }

    private Map<String, String> packs(Texts texts) {
        return studies.workspace().countryPacks().stream().collect(Collectors.toMap(each -> each.id().toUpperCase(Locale.ROOT), each -> texts.of(each.name()), (first, _) -> first));
    }

    private static Sheet windows(Texts texts) {
        List<Sheet.Head> heads = Stream.of("window", "places", "before", "after", "spread").map(each -> new Sheet.Head(each, texts.say("hindcast.page.windows." + each), "", !each.equals("window"))).toList();
        List<Sheet.Row> rows = OutlookTables.windows().stream().map(each -> new Sheet.Row(each.window(), cells(each, texts))).toList();
        return new Sheet("hindcast-windows", texts.say("hindcast.page.windows"), heads, rows, List.of(), texts.say("hindcast.sources"));
    }

    private static List<Cell> cells(GrowthWindow window, Texts texts) {
        return List.of(Cell.text(window.window()), Cell.number(texts.number(window.places()), BigDecimal.valueOf(window.places())), number(100 * window.before(), texts), number(100 * window.after(), texts), number(100 * window.spread(), texts));
    }

    private static Cell number(double number, Texts texts) {
        BigDecimal rounded = new BigDecimal(number).round(FIGURES);
        return Cell.number(texts.number(rounded), rounded);
    }

    private static Sheet constants(Texts texts) {
        List<Sheet.Head> heads = List.of(new Sheet.Head("constant", texts.say("hindcast.page.constant")), new Sheet.Head("meaning", texts.say("hindcast.page.meaning")), new Sheet.Head("value", texts.say("hindcast.page.value"), "", true));
        List<Sheet.Row> rows = OutlookTables.calibration().constants().entrySet().stream()
                .map(each -> new Sheet.Row(each.getKey(), List.of(Cell.text(each.getKey()), Cell.text(texts.say("constant." + each.getKey())), number(each.getValue(), texts)))).toList();
        return new Sheet("hindcast-constants", texts.say("hindcast.page.constants"), heads, rows, List.of(), texts.say("hindcast.sources"));
    }

    private void file(Context context) throws IOException {
        Format format = Format.of(context.pathParam("format")).orElseThrow(NotFoundResponse::new);
        Frame frame = studies.pages().frame(context, "hindcast.page");
        Texts texts = format == Format.JSON ? frame.texts().forMachines() : frame.texts();
        HindcastTold told = told(Studies.sound(ran(chosen(frame)), 422), texts);
        if (format == Format.JSON) {
            var bytes = new ByteArrayOutputStream();
            JsonFacts.print(told.facts(), bytes);
            context.contentType(format.mediaType()).header("Content-Disposition", "attachment; filename=\"hindcast.json\"").result(bytes.toByteArray());
            return;
        }
        boolean rows = format == Format.CSV || format == Format.XLSX;
        SheetFiles.send(context, rows ? told.numbers() : told.methods(), format == Format.CSV ? Format.EXCEL_CSV : format, texts);
    }
}
