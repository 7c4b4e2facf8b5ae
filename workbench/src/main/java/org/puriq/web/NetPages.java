package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.migration.NetByAge.Timing;
import org.puriq.migration.VitalResidual;
import org.puriq.report.Format;
import org.puriq.source.CsvText;
import org.puriq.table.Sheet;
import org.puriq.task.EstimateNetMigration.Answer;
import org.puriq.task.EstimateNetMigration.Asked;
import org.puriq.task.EstimateNetMigration.Given;
import org.puriq.task.EstimateNetMigration.Level;
import org.puriq.task.EstimateNetMigration;
import org.puriq.text.Texts;
import org.puriq.view.NetSheets;

/** Net migration between two counts: a table that is typed, pasted or sent, and what becomes of it. The table stands in the address, packed. */
final class NetPages implements Routes {
    private static final String HERE = "/flows/net";
    private static final String TABLE = "table";
    private static final String COUNTRY = "country";
    private static final String YEARS = "years";
    private static final String RATIOS = "ratios";
    private static final String TIMING = "timing";
    private static final String FILE = "file";
    private static final String CENSUSES = "censuses";
    private static final String LIFE = "life";
    private static final String DEATHS_OF = "of";
    private static final List<String> PLAIN = List.of("first", "second", "births", "deaths");
    private static final Pattern TWO_YEARS = Pattern.compile("\\s*(\\d{4})\\s*[,;\\s/–-]\\s*(\\d{4})\\s*");
    /** United Nations (1992), Preparing Migration Data for Subnational Population Projections, table 6: women of Manila; ratios of the Philippines. */
    private static final String EXAMPLE = """
            age,sex,1960,1970,ratio
            0-4,women,80275,85870,1.11722489
            5-9,women,70875,83054,0.991546373
            10-14,women,63250,79489,0.972851893
            15-19,women,85618,101410,0.889259325
            20-24,women,75793,90410,0.841306949
            25-29,women,60037,56055,0.95707411
            30-34,women,34813,44648,0.951292085
            35-39,women,31927,36963,0.904155634
            40-44,women,24297,28873,0.929513107
            45-49,women,20207,23678,0.796608568
            50-54,women,13714,19063,0.876984438
            55-59,women,9366,14484,0.83518443
            60-64,women,7921,10205,0.711583081
            65+,women,11114,14930,0.562446761
            """;

    private final Studies studies;

    NetPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HERE, this::page);
        routes.post(HERE, this::typed);
        routes.post(HERE + "/" + FILE, this::sent);
        routes.post(HERE + "/plain", this::plain);
        routes.get(HERE + "/{file}", this::file);
    }

    /** The table that was typed goes into the address. */
    private void typed(Context context) {
        Map<String, String> query = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String table : List.of(TABLE, COUNTRY)) {
            String text = given(context, table);
            if (!text.isBlank()) {
                PackedText.pack(text).ifPresentOrElse(packed -> query.put(table, packed), () -> problems.add(Problem.refused(Where.NOWHERE, "net.long-address")));
            }
        }
        List.of(YEARS, RATIOS, TIMING, LIFE, DEATHS_OF).forEach(name -> put(query, name, given(context, name)));
        if (query.getOrDefault(TABLE, "").isEmpty() && problems.isEmpty()) {
            problems.add(Problem.refused(Where.NOWHERE, "net.empty"));
        }
        goOn(context, query, problems);
    }

    private void sent(Context context) throws IOException {
        UploadedFile sent = context.uploadedFile(FILE);
        Map<String, String> query = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        if (sent == null || sent.filename().isBlank()) {
            problems.add(Problem.refused(Where.NOWHERE, "net.no-file"));
        } else {
            try (InputStream content = sent.content()) {
                byte[] bytes = content.readNBytes(EstimateNetMigration.MOST_BYTES + 1);
                PackedText.pack(CsvText.of(bytes)).ifPresentOrElse(packed -> query.put(TABLE, packed), () -> problems.add(Problem.refused(Where.NOWHERE, "net.long-address")));
            }
            put(query, YEARS, given(context, YEARS));
            put(query, RATIOS, given(context, RATIOS));
        }
        goOn(context, query, problems);
    }

    private void plain(Context context) {
        Map<String, String> query = new LinkedHashMap<>();
        PLAIN.forEach(name -> put(query, name, given(context, name)));
        put(query, YEARS, given(context, YEARS));
        goOn(context, query, query.isEmpty() ? List.of(Problem.refused(Where.NOWHERE, "net.empty")) : List.of());
    }

    private void goOn(Context context, Map<String, String> query, List<Problem> problems) {
        Frame frame = studies.pages().frame(context, "net.page.title");
        if (problems.isEmpty()) {
            context.redirect(new Address(HERE, query).in(frame.language()).toString(), HttpStatus.SEE_OTHER);
        } else {
            context.status(422);
            show(context, frame, Map.of(TABLE, given(context, TABLE), COUNTRY, given(context, COUNTRY)), wrong(frame, problems));
        }
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (!value.isBlank()) {
            query.put(name, value.strip());
        }
    }

    /** What the address asks for: a table by age, four numbers, or nothing yet. */
    private void page(Context context) {
        Frame frame = studies.pages().frame(context, "net.page.title");
        Address address = frame.visit().address();
        if (!address.asked(TABLE).isEmpty()) {
            byAge(context, frame);
        } else if (PLAIN.stream().anyMatch(name -> !address.asked(name).isEmpty())) {
            withoutAges(context, frame);
        } else {
            show(context, frame, Map.of(), List.of());
        }
    }

    private void byAge(Context context, Frame frame) {
        Address address = frame.visit().address();
        List<Part> parts = new ArrayList<>();
        switch (answer(address, frame.texts())) {
            case Checked.Sound<Answer>(Answer answer, List<Problem> doubts) -> {
                doubts.forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.DOUBT, frame.texts().sentence(each)))));
                parts.addAll(found(frame, answer));
            }
            case Checked.Faulty<Answer>(List<Problem> problems) -> {
                context.status(422);
                parts.addAll(wrong(frame, problems));
            }
        }
        show(context, frame, Map.of(TABLE, text(address, TABLE), COUNTRY, text(address, COUNTRY)), parts);
    }

    private static List<Part> found(Frame frame, Answer answer) {
        var sheets = new NetSheets(frame.texts());
        Timing timing = timing(frame.visit().address());
        Sheet sheet = sheets.compact(answer.net(), answer.ratios().code(), timing);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(sheet.title(), "result"));
        parts.add(new Part.Words(sheets.sentence(answer.net(), timing)));
        sheets.picture(answer.net(), timing).ifPresent(picture -> parts.add(new Part.Drawn(new Plate("net-picture", picture.title(), picture.drawing(), "", "", true, Optional.empty()))));
        parts.add(new Part.Table(SheetView.of(withoutSentence(sheet), frame), false, false));
        parts.add(files(frame, sheet));
        return parts;
    }

    /** The page has said its first sentence already. */
    private static Sheet withoutSentence(Sheet sheet) {
        return new Sheet(sheet.name(), sheet.title(), sheet.names(), sheet.columns(), sheet.rows(), sheet.remarks().subList(1, sheet.remarks().size()), sheet.source(), false);
    }

    private static Sheet sheet(NetSheets sheets, Answer answer, Timing timing) {
        return sheets.byAge(answer.net(), answer.ratios().code(), timing);
    }

    private void withoutAges(Context context, Frame frame) {
        List<Part> parts = new ArrayList<>();
        switch (residual(frame.visit().address(), frame.texts())) {
            case Checked.Sound<Dated>(Dated dated, List<Problem> _) -> {
                Sheet sheet = new NetSheets(frame.texts()).withoutAges(dated.residual(), dated.first(), dated.second());
                parts.add(new Part.Heading(sheet.title(), "result"));
                parts.add(new Part.Table(SheetView.of(sheet, frame), false, false));
                parts.add(files(frame, sheet));
            }
            case Checked.Faulty<Dated>(List<Problem> problems) -> {
                context.status(422);
                parts.addAll(wrong(frame, problems));
            }
        }
        show(context, frame, Map.of(), parts);
    }

    private static Part files(Frame frame, Sheet sheet) {
        String query = frame.visit().address().without("lang").toString().split("\\?", 2)[1];
        return new Part.Files(frame.say("net.page.files"), SheetView.FORMATS.stream()
                .map(each -> new Link(each.toUpperCase(Locale.ROOT), HERE + "/" + sheet.name() + "." + each + "?" + query)).toList());
    }

    private void file(Context context) throws IOException {
        var asked = SheetFiles.Asked.of(context.pathParam(FILE));
        Format format = asked.format().orElseThrow(NotFoundResponse::new);
        Frame frame = studies.pages().frame(context, "net.page.title");
        Texts texts = format == Format.JSON ? frame.texts().forMachines() : frame.texts();
        var sheets = new NetSheets(texts);
        Address address = frame.visit().address();
        Sheet sheet = switch (asked.name()) {
            case NetSheets.BY_AGE -> sheet(sheets, Studies.sound(answer(address, texts), 422), timing(address));
            case NetSheets.WITHOUT_AGES -> {
                Dated dated = Studies.sound(residual(address, texts), 422);
                yield sheets.withoutAges(dated.residual(), dated.first(), dated.second());
            }
            default -> throw new NotFoundResponse();
        };
        SheetFiles.send(context, sheet, format == Format.CSV ? Format.EXCEL_CSV : format, texts);
    }

    private static Checked<Answer> answer(Address address, Texts texts) {
        Optional<String> table = PackedText.unpack(address.asked(TABLE));
        Optional<String> country = address.asked(COUNTRY).isEmpty() ? Optional.of("") : PackedText.unpack(address.asked(COUNTRY));
        if (table.isEmpty() || country.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "net.lost-address"));
        }
        Optional<Given> wider = country.filter(each -> !each.isBlank()).map(each -> given(texts.say("net.page.country"), each));
        return years(address).then(years -> level(address, texts).then(level -> new EstimateNetMigration(texts.country().numbers())
                .byAge(new Asked(given(texts.say("net.page.table"), table.get()), wider, years.first(), years.second(), address.asked(RATIOS).equals(CENSUSES), level))));
    }

    private static Checked<Optional<Level>> level(Address address, Texts texts) {
        String asked = address.asked(LIFE);
        if (asked.isBlank()) {
            return Checked.sound(Optional.empty());
        }
        List<String> countries = EstimateNetMigration.countries();
        String country = countries.contains(address.asked(DEATHS_OF)) ? address.asked(DEATHS_OF) : countries.getFirst();
        return texts.country().numbers().read(asked).or(() -> NumberStyle.MACHINE.read(asked)).map(years -> Checked.sound(Optional.of(new Level(country, years.doubleValue()))))
                .orElseGet(() -> Checked.faulty(Problem.refused(new Where(texts.say("net.page.life"), 0, "", asked), "net.no-number", asked)));
    }

    private static Given given(String name, String text) {
        return new Given(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The years beside the table; both or none. */
    private record Years(OptionalInt first, OptionalInt second) {}

    private static Checked<Years> years(Address address) {
        String asked = address.asked(YEARS);
        Matcher both = TWO_YEARS.matcher(asked);
        if (both.matches()) {
            return Checked.sound(new Years(OptionalInt.of(Integer.parseInt(both.group(1))), OptionalInt.of(Integer.parseInt(both.group(2)))));
        }
        return asked.isBlank() ? Checked.sound(new Years(OptionalInt.empty(), OptionalInt.empty())) : Checked.faulty(Problem.refused(Where.NOWHERE, "net.years-form", asked));
    }

    private record Dated(VitalResidual residual, int first, int second) {}

    private static Checked<Dated> residual(Address address, Texts texts) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String name : PLAIN) {
            String text = address.asked(name);
            texts.country().numbers().read(text).or(() -> NumberStyle.MACHINE.read(text)).map(BigDecimal::doubleValue)
                    .ifPresentOrElse(number -> numbers.put(name, number), () -> problems.add(Problem.refused(new Where(texts.say("net.page." + name), 0, "", text), "net.no-number", text)));
        }
        return years(address).then(years -> {
            if (years.first().isEmpty()) {
                problems.add(Problem.refused(Where.NOWHERE, "net.years-form", ""));
            }
            if (!problems.isEmpty()) {
                return new Checked.Faulty<>(problems);
            }
            int first = years.first().orElseThrow();
            int second = years.second().orElseThrow();
            return new EstimateNetMigration(texts.country().numbers()).withoutAges(first, second, number(numbers, "first"), number(numbers, "second"), number(numbers, "births"), number(numbers, "deaths"))
                    .map(residual -> new Dated(residual, first, second));
        });
    }

    private static double number(Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, 0.0);
    }

    private static List<Part> wrong(Frame frame, List<Problem> problems) {
        return List.of(ProblemLine.all(problems, frame.texts()));
    }

    private static Timing timing(Address address) {
        return Timing.of(address.asked(TIMING)).orElse(Timing.AVERAGE);
    }

    private static String text(Address address, String table) {
        return PackedText.unpack(address.asked(table)).orElse("");
    }

    /** The results, if any, and below them the forms; without results also the example. */
    private void show(Context context, Frame frame, Map<String, String> tables, List<Part> results) {
        Address address = frame.visit().address();
        List<Part> parts = new ArrayList<>(results);
        parts.add(new Part.Heading(frame.say("net.page.by-age"), "by-age"));
        parts.add(new Part.Asked(new Form(HERE, List.of(
                Field.asked(TABLE, frame.say("net.page.table"), frame.say("net.page.table.help"), Field.Kind.TEXT, tables.getOrDefault(TABLE, "")).neededIf(true),
                yearsField(frame, address),
                Field.asked(LIFE, frame.say("net.page.life"), frame.say("net.page.life.help"), Field.Kind.NUMBER, address.asked(LIFE)), deathsOf(frame, address)),
                List.of(Field.asked(COUNTRY, frame.say("net.page.country"), frame.say("net.page.country.help"), Field.Kind.TEXT, tables.getOrDefault(COUNTRY, "")), ratios(frame, address), timings(frame, address)),
                Map.of(), frame.say("net.page.compute"), Form.Kind.USUAL)));
        parts.add(new Part.Asked(new Form(HERE + "/" + FILE, List.of(Field.asked(FILE, frame.say("net.page.file"), frame.say("net.page.file.help"), Field.Kind.FILE, "")), List.of(), Map.of(), frame.say("net.page.upload"), Form.Kind.FILE)));
        parts.add(new Part.Ways(List.of(new Link(frame.say("net.page.example"), example())), false));
        parts.add(new Part.Heading(frame.say("net.page.without"), "without-ages"));
        parts.add(new Part.Words(frame.say("net.page.without.lead")));
        List<Field> numbers = new ArrayList<>(PLAIN.stream().map(name -> Field.asked(name, frame.say("net.page." + name), List.of("births", "deaths").contains(name) ? frame.say("net.page.residents") : "",
                Field.Kind.NUMBER, address.asked(name)).neededIf(true)).toList());
        numbers.add(Field.asked(YEARS, frame.say("net.page.years"), frame.say("net.page.years.example"), Field.Kind.LINE, address.asked(TABLE).isEmpty() ? address.asked(YEARS) : "").neededIf(true));
        parts.add(new Part.Asked(Form.of(HERE + "/plain", numbers, frame.say("net.page.compute"))));
        studies.show(context, frame, frame.say("net.page.lead"), parts);
    }

    private static Field yearsField(Frame frame, Address address) {
        return Field.asked(YEARS, frame.say("net.page.years"), frame.say("net.page.years.help"), Field.Kind.LINE, address.asked(TABLE).isEmpty() ? "" : address.asked(YEARS));
    }

    private static Field ratios(Frame frame, Address address) {
        return Field.asked(RATIOS, frame.say("net.page.census-ratios"), "", Field.Kind.CHOICE, address.asked(RATIOS)).choosing(List.of(
                new Field.Choice("", frame.say("net.page.census-ratios.no")), new Field.Choice(CENSUSES, frame.say("net.page.census-ratios.yes"))));
    }

    /** The countries by the names of their packs. */
    private Field deathsOf(Frame frame, Address address) {
        List<Field.Choice> countries = studies.workspace().countryPacks().stream().filter(each -> EstimateNetMigration.countries().contains(each.id())).map(each -> new Field.Choice(each.id(), frame.texts().of(each.name()))).toList();
        return Field.asked(DEATHS_OF, frame.say("net.page.life.of"), "", Field.Kind.CHOICE, address.asked(DEATHS_OF)).choosing(countries);
    }

    private static Field timings(Frame frame, Address address) {
        return Field.asked(TIMING, frame.say("net.page.timing"), "", Field.Kind.CHOICE, timing(address).code()).choosing(
                java.util.Arrays.stream(Timing.values()).map(each -> new Field.Choice(each.code(), frame.say("net.page.timing." + each.code()))).toList());
    }

    private static String example() {
        return new Address(HERE, new LinkedHashMap<>(Map.of(TABLE, PackedText.pack(EXAMPLE).orElseThrow(), RATIOS, CENSUSES))).with(TIMING, Timing.FORWARD.code()).toString();
    }

    private static String given(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }
}
