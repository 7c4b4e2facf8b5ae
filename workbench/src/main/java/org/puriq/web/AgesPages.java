package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.report.Format;
import org.puriq.task.EstimateNetMigration;
import org.puriq.task.ProjectPlace.Scenario;
import org.puriq.task.ProjectPlace;
import org.puriq.task.ShowMunicipality;
import org.puriq.text.Texts;
import org.puriq.view.Municipality;
import org.puriq.view.ProjectedPlace;
import org.puriq.view.ProjectionSheets;
import org.puriq.view.View;

/** A municipality by age, year by year: a table of ages that somebody pastes, and what becomes of it. The table stands in the address, packed. */
final class AgesPages implements Routes {
    private static final String TABLE = "table";
    private static final String YEAR = "year";
    private static final String TO = "to";
    private static final String SCENARIO = "scenario";
    private static final int FUTURES = 1_000;
    private static final String USUAL_TO = "2037";

    private final Studies studies;

    AgesPages(Studies studies) {
        this.studies = studies;
    }

    static String address(String country, String code) {
        return "/municipality/%s/%s/ages".formatted(country, code);
    }

    static boolean isKnown(String country) {
        return EstimateNetMigration.countries().contains(country);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/municipality/{country}/{code}/ages", this::page);
        routes.post("/municipality/{country}/{code}/ages", this::typed);
        routes.get("/municipality/{country}/{code}/ages/{file}", this::file);
    }

    private record Opened(Municipality shown, Frame frame) {
        String country() {
            return shown.counts().country();
        }

        String code() {
            return shown.place().code();
        }

        String address() {
            return AgesPages.address(country(), code());
        }

        String lastCensus() {
            return shown.counts().censusYears().isEmpty() ? "" : String.valueOf(shown.counts().censusYears().getLast());
        }
    }

    private Opened open(Context context) {
        String country = context.pathParam("country");
        if (!isKnown(country)) {
            throw new NotFoundResponse();
        }
        Frame frame = studies.pages().frame(context, studies.workspace().countryPack(country), _ -> "");
        Municipality shown = new ShowMunicipality(studies.workspace()).of(country, context.pathParam("code"), frame.texts()).orElseThrow(NotFoundResponse::new);
        return new Opened(shown, frame.titled(frame.say("ages.page", shown.place().name())));
    }

    /** The table that was pasted goes into the address. */
    private void typed(Context context) {
        Opened opened = open(context);
        Map<String, String> query = new LinkedHashMap<>();
        String table = given(context, TABLE);
        Optional<String> packed = PackedText.pack(table);
        if (table.isBlank() || packed.isEmpty()) {
            context.status(422);
            show(context, opened, table, wrong(opened, List.of(Problem.refused(Where.NOWHERE, table.isBlank() ? "ages.no-table" : "ages.long-address"))));
            return;
        }
        query.put(TABLE, packed.get());
        List.of(YEAR, TO, SCENARIO).forEach(name -> query.put(name, given(context, name)));
        context.redirect(new Address(opened.address(), query).in(opened.frame().language()).toString(), HttpStatus.SEE_OTHER);
    }

    private static String given(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }

    private void page(Context context) {
        Opened opened = open(context);
        boolean asked = !asked(opened, TABLE, "").isEmpty();
        List<Part> parts = new ArrayList<>();
        switch (answer(opened)) {
            case Checked.Sound<ProjectedPlace>(ProjectedPlace found, List<Problem> doubts) -> {
                doubts.forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.DOUBT, opened.frame().texts().sentence(each)))));
                parts.addAll(found(opened, found));
            }
            case Checked.Faulty<ProjectedPlace>(List<Problem> problems) -> {
                if (asked) {
                    context.status(422);
                    parts.addAll(wrong(opened, problems));
                }
            }
        }
        show(context, opened, PackedText.unpack(asked(opened, TABLE, "")).orElse(""), parts);
    }

    private static String asked(Opened opened, String name, String otherwise) {
        String asked = opened.frame().visit().address().asked(name);
        return asked.isEmpty() ? otherwise : asked;
    }

    private Checked<ProjectedPlace> answer(Opened opened) {
        String packed = asked(opened, TABLE, "");
        Optional<String> table = packed.isEmpty() ? Optional.empty() : PackedText.unpack(packed);
        if (!packed.isEmpty() && table.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "net.lost-address"));
        }
        for (String year : List.of(asked(opened, YEAR, opened.lastCensus()), asked(opened, TO, USUAL_TO))) {
            if (!year.matches("\\d{4}")) {
                return Checked.faulty(Problem.refused(Where.NOWHERE, "ages.which-years", year));
            }
        }
        var data = table.<ProjectPlace.Given>map(each -> new ProjectPlace.Given.Typed(opened.frame().say("ages.typed"), each));
        return new ProjectPlace(studies.workspace().home()).of(new ProjectPlace.Asked(data, Optional.empty(), opened.country(), opened.code(), OptionalInt.of(Integer.parseInt(asked(opened, YEAR, opened.lastCensus()))),
                Integer.parseInt(asked(opened, TO, USUAL_TO)), asked(opened, SCENARIO, Scenario.NOW.code()), FUTURES, "", ""));
    }

    private static List<Part> found(Opened opened, ProjectedPlace found) {
        var sheets = new ProjectionSheets(found, opened.frame().texts());
        List<Part> parts = new ArrayList<>(List.of(new Part.Heading(opened.frame().say("ages.result"), "result"), new Part.Words(sheets.sentence())));
        List<View.Picture> pictures = sheets.pictures();
        for (int at = 0; at < pictures.size(); at++) {
            parts.add(new Part.Drawn(new Plate("ages-picture-" + at, pictures.get(at).title(), pictures.get(at).drawing(), "", "", false, Optional.empty())));
        }
        parts.add(new Part.Table(SheetView.of(sheets.years(), opened.frame()), false, false));
        if (!found.inputs().isEmpty()) {
            parts.add(new Part.Table(SheetView.of(sheets.inputs(), opened.frame()), true, false));
            String query = opened.frame().visit().address().without("lang").toString().split("\\?", 2)[1];
            parts.add(new Part.Files(opened.frame().say("ages.files"), SheetView.FORMATS.stream().map(each -> new Link(each.toUpperCase(Locale.ROOT), opened.address() + "/projection." + each + "?" + query)).toList()));
        }
        return parts;
    }

    private static List<Part> wrong(Opened opened, List<Problem> problems) {
        return List.of(ProblemLine.all(problems, opened.frame().texts()));
    }

    private void show(Context context, Opened opened, String table, List<Part> results) {
        Frame frame = opened.frame();
        List<Part> parts = new ArrayList<>(results);
        parts.add(new Part.Heading(frame.say("ages.table"), "ages"));
        parts.add(new Part.Asked(Form.of(opened.address(), List.of(
                Field.asked(TABLE, frame.say("ages.table"), frame.say("ages.table.help"), Field.Kind.TEXT, table).neededIf(true),
                Field.asked(YEAR, frame.say("ages.year"), "", Field.Kind.LINE, asked(opened, YEAR, opened.lastCensus())),
                Field.asked(TO, frame.say("ages.to"), "", Field.Kind.LINE, asked(opened, TO, USUAL_TO)),
                Field.asked(SCENARIO, frame.say("ages.scenario"), "", Field.Kind.CHOICE, asked(opened, SCENARIO, Scenario.NOW.code())).choosing(
                        Arrays.stream(Scenario.values()).map(each -> new Field.Choice(each.code(), frame.say("ages." + each.code()))).toList())), frame.say("ages.do"))));
        parts.add(new Part.Ways(List.of(new Link(frame.say("ages.example"), example(opened)), new Link(frame.say("enter.title"), EnteredAges.address(opened.country(), opened.code())), new Link(opened.shown().place().name(), "/municipality/%s/%s".formatted(opened.country(), opened.code()))), false));
        studies.show(context, frame, frame.say("ages.lead"), parts);
    }

    /** As many people as were counted, with ages that nobody counted. */
    private static String example(Opened opened) {
        long counted = opened.shown().counts().censusYears().reversed().stream().flatMapToLong(year -> opened.shown().counts().census(opened.code(), year).stream()).findFirst().orElse(1_000);
        int weights = IntStream.rangeClosed(1, 17).sum();
        var table = new StringBuilder(opened.frame().say("ages.example.head")).append('\n');
        for (int group = 0; group < 17; group++) {
            long each = Math.round(counted / 2.0 * (17 - group) / weights);
            table.append(group == 16 ? "80+" : group * 5 + "-" + (group * 5 + 4)).append(',').append(each).append(',').append(each).append('\n');
        }
        return new Address(opened.address(), new LinkedHashMap<>(Map.of(TABLE, PackedText.pack(table.toString()).orElseThrow(), YEAR, opened.lastCensus(), TO, USUAL_TO))).toString();
    }

    private void file(Context context) throws IOException {
        Opened opened = open(context);
        var asked = SheetFiles.Asked.of(context.pathParam("file"));
        Format format = asked.format().orElseThrow(NotFoundResponse::new);
        if (!asked.name().equals("projection") || asked(opened, TABLE, "").isEmpty()) {
            throw new NotFoundResponse();
        }
        Texts texts = format == Format.JSON ? opened.frame().texts().forMachines() : opened.frame().texts();
        SheetFiles.send(context, new ProjectionSheets(Studies.sound(answer(opened), 422), texts).years(), format == Format.CSV ? Format.EXCEL_CSV : format, texts);
    }
}
