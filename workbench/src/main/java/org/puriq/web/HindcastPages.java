package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.projection.GrowthWindow;
import org.puriq.projection.LeftOut;
import org.puriq.report.Format;
import org.puriq.report.JsonFacts;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.CountryFacts;
import org.puriq.task.OutlookTables;
import org.puriq.task.RunHindcast;
import org.puriq.task.RunHindcast.Ran;
import org.puriq.text.Texts;
import org.puriq.view.HindcastSheets;
import org.puriq.view.HindcastTold;

/** How far projections are off: in countries from which the method did not learn, and here, from earlier censuses only. */
final class HindcastPages implements Routes {
    static final String BASE = "/outlook/hindcast";
    private static final String DEFAULT = "bo-2024";
    /** What can be looked at with the counts that come with the program: a country, and a year of it. */
    private static final List<String> CHOICES = List.of(DEFAULT, "bo-2012", "pe-2027", "pe-2017");
    private static final MathContext FIGURES = new MathContext(3);

    private final Studies studies;
    private final Map<String, Checked<Ran>> known = new ConcurrentHashMap<>();

    HindcastPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(BASE, this::page);
        routes.get(BASE + ".{format}", this::file);
    }

    private static String chosen(Frame frame) {
        String asked = frame.visit().address().asked("of");
        return CHOICES.contains(asked) ? asked : DEFAULT;
    }

    private Checked<Ran> ran(String chosen) {
        return known.computeIfAbsent(chosen, each -> RunHindcast.run(new RunHindcast.Asked(Optional.empty(), Optional.empty(), Optional.of(each.substring(0, 2)), Integer.parseInt(each.substring(3)), Optional.empty(), Optional.empty()), CountryFacts::of));
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
        parts.add(table(HindcastSheets.leftOutBySize(left, frame.texts()), frame));
        SheetView spans = SheetView.amongOthers(HindcastSheets.spans(OutlookTables.spans(), frame.texts()), frame);
        parts.add(new Part.Folded(frame.say("hindcast.spans"), List.of(new Part.Table(spans, true, false))));
        here(frame, parts);
        parts.add(new Part.Heading(frame.say("hindcast.page.rule"), "rule"));
        parts.add(new Part.Words(frame.say("hindcast.rule")));
        parts.add(table(HindcastSheets.afterOneCensus(OutlookTables.validationOfOne(), packs(frame.texts()), frame.texts()), frame));
        parts.add(new Part.Heading(frame.say("hindcast.page.constants"), "constants"));
        parts.add(table(windows(frame.texts()), frame));
        parts.add(new Part.Folded(frame.say("hindcast.page.constants"), List.of(table(constants(frame.texts()), frame))));
        studies.show(context, frame, frame.say("hindcast.page.lead"), parts);
    }

    private void here(Frame frame, List<Part> parts) {
        String chosen = chosen(frame);
        parts.add(new Part.Heading(frame.say("hindcast.page.here", name(chosen, frame.texts())), "here"));
        Field field = Field.asked("of", frame.say("hindcast.page.choose"), "", Field.Kind.CHOICE, chosen).choosing(CHOICES.stream().map(each -> new Field.Choice(each, name(each, frame.texts()))).toList());
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

    private static void shown(Frame frame, Ran ran, String chosen, List<Part> parts) {
        HindcastTold told = told(ran, frame.texts());
        if (ran.later().isEmpty()) {
            parts.add(new Part.Words(frame.say("hindcast.page.no-later", chosen.substring(3))));
        }
        parts.add(table(told.methods(), frame));
        told.sizes().ifPresent(each -> parts.add(new Part.Folded(each.title(), List.of(table(each, frame)))));
        parts.add(new Part.Folded(told.places().title(), List.of(table(told.places(), frame))));
        parts.add(new Part.Files(frame.say("hindcast.page.files"), Stream.of("csv", "json", "xlsx", "docx").map(each -> new Link(each.toUpperCase(Locale.ROOT), BASE + "." + each + "?of=" + chosen)).toList()));
    }

    private static Part wrong(Frame frame, List<Problem> problems) {
        return new Part.Wrong(problems.stream().map(each -> ProblemLine.of(each, frame.texts(), Optional.empty())).toList());
    }

    private static Part table(Sheet sheet, Frame frame) {
        return new Part.Table(SheetView.amongOthers(sheet, frame), true, false);
    }

    private String name(String chosen, Texts texts) {
        String country = studies.workspace().countryPacks().stream().filter(each -> each.id().equals(chosen.substring(0, 2))).findFirst().map(each -> texts.of(each.name())).orElse(chosen.substring(0, 2));
        return country + " " + chosen.substring(3);
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
