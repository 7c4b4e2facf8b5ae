package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import java.util.stream.Stream;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountryPack;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.narrative.LossPage;
import org.puriq.report.Format;
import org.puriq.report.JsonFacts;
import org.puriq.report.OneSheet;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.AskAges;
import org.puriq.task.AskTransfers;
import org.puriq.task.TakeLoss;
import org.puriq.text.Texts;
import org.puriq.view.AgeSheets;
import org.puriq.view.LossFacts;
import org.puriq.view.LossPicture;
import org.puriq.view.LossSheets;
import org.puriq.view.LossWords;
import org.puriq.view.PlaceAges;

/** "How much does my municipality lose?" for one municipality, and the table of all of them (acceptance A65, A66). */
final class LossPages implements Routes {
    private static final String LAST = "loses";
    private static final String WITHIN = "within";

    private final Studies studies;
    private final AskTransfers ask;
    private final AskAges askAges;

    LossPages(Studies studies) {
        this.studies = studies;
        this.ask = new AskTransfers(studies.workspace());
        this.askAges = new AskAges(studies.workspace());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/municipality/{country}/{code}/loses", this::page);
        routes.get("/municipality/{country}/{code}/loses.{format}", this::file);
        routes.post("/municipality/{country}/{code}/loses/take", this::take);
        routes.get("/country/{country}/losses", this::all);
        routes.get("/country/{country}/losses.{format}", this::allFile);
    }

    /** Where the page of a municipality lies. */
    static String address(String country, String code) {
        return "/municipality/" + country + "/" + code + "/" + LAST;
    }

    private CountryPack pack(Context context) {
        return studies.workspace().countryPack(context.pathParam("country"));
    }

    /** What stands in the address or comes from a form, as far as the rule takes it as an input. */
    private Map<String, String> inputs(Context context, Map<String, List<String>> sent) {
        Map<String, String> first = new LinkedHashMap<>();
        sent.forEach((name, values) -> first.put(name, values.getFirst()));
        return AskTransfers.inputs(Studies.sound(ask.rule(context.pathParam("country")), 404), first);
    }

    private Map<String, String> inputs(Context context) {
        return inputs(context, context.queryParamMap());
    }

    private TransferOutlook outlook(Context context) {
        Map<String, String> inputs = inputs(context);
        var transfers = Studies.sound(ask.of(context.pathParam("country"), inputs), 422);
        CountedPlace place = Studies.sound(AskTransfers.place(transfers, context.pathParam("code")), 404);
        return transfers.of(place.code()).orElseThrow(NotFoundResponse::new);
    }

    private void page(Context context) {
        TransferOutlook outlook = outlook(context);
        CountryCounts counts = ask.counts(outlook.rule().country());
        Frame frame = studies.pages().frame(context, pack(context), texts -> texts.say("loss.title", outlook.place().name()));
        List<Part> parts = parts(frame, outlook, counts, askAges.of(outlook));
        parts.addAll(parts.size() - 2, taking(frame, outlook));
        studies.show(context, frame, new LossWords(frame.texts()).answer(outlook), parts);
    }

    private static List<Part> parts(Frame frame, TransferOutlook outlook, CountryCounts counts, Checked<Optional<PlaceAges>> ages) {
        Texts texts = frame.texts();
        var words = new LossWords(texts);
        var sheets = new LossSheets(texts);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Words(words.sure(outlook) + " " + words.when(outlook)));
        parts.add(new Part.Words(frame.say("loss.subtitle", outlook.place().code(), words.where(outlook), texts.of(outlook.rule().name()))));
        parts.add(new Part.Drawn(plate(frame, outlook, counts)));
        parts.add(new Part.Heading(frame.say("loss.step.title"), "step"));
        parts.add(new Part.Words(frame.say("loss.step.lead")));
        parts.add(table(frame, sheets.step(outlook)));
        parts.add(new Part.Heading(frame.say("loss.whose.title"), "whose"));
        parts.add(new Part.Words(words.whose(outlook)));
        words.lastTime(outlook).ifPresent(sentence -> parts.add(new Part.Words(sentence)));
        words.growsAndLoses(outlook).ifPresent(sentence -> parts.add(new Part.Words(sentence)));
        parts.add(new Part.Words(words.formula()));
        parts.add(new Part.Heading(frame.say("loss.if.title"), "if"));
        parts.add(table(frame, sheets.alternatives(outlook)));
        parts.add(new Part.Heading(frame.say("loss.years.title"), "years"));
        parts.add(table(frame, sheets.years(outlook)));
        parts.add(new Part.Heading(frame.say("loss.ages.title"), "ages"));
        parts.addAll(ages(frame, outlook, ages));
        if (AgesPages.isKnown(outlook.rule().country())) {
            parts.add(new Part.Ways(List.of(new Link(frame.say(known(ages).isPresent() ? "loss.ages.other" : "loss.ages.enter"), EnteredAges.address(outlook.rule().country(), outlook.place().code())),
                    new Link(frame.say("enter.years"), AgesPages.address(outlook.rule().country(), outlook.place().code()))), false));
        }
        parts.add(new Part.Heading(frame.say("loss.rests.title"), "rests"));
        parts.add(new Part.Lines(words.rests(outlook, counts).stream().map(each -> new Part.Line(Cell.text(each), "", "", false)).toList()));
        parts.add(new Part.Folded(frame.say("loss.inputs.title"), List.of(new Part.Words(frame.say("loss.inputs.lead")), form(frame, outlook),
                new Part.Ways(List.of(new Link(frame.say("loss.inputs.reset"), address(outlook.rule().country(), outlook.place().code()))), false)), !frame.visit().address().query().isEmpty() && !onlyLanguage(frame)));
        parts.add(files(frame, outlook));
        parts.add(new Part.Ways(ways(frame, outlook), false));
        parts.add(new Part.Paper(OneSheet.html(new LossPage(outlook, counts, known(ages), texts).document(), texts), true));
        return parts;
    }

    private static Optional<PlaceAges> known(Checked<Optional<PlaceAges>> ages) {
        return ages instanceof Checked.Sound<Optional<PlaceAges>>(Optional<PlaceAges> found, List<Problem> _) ? found : Optional.empty();
    }

    /** Who is here now and who will be, by age and sex, where somebody entered ages; else what is missing. */
    private static List<Part> ages(Frame frame, TransferOutlook outlook, Checked<Optional<PlaceAges>> ages) {
        List<Part> parts = new ArrayList<>();
        ages.remarks().forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.DOUBT, frame.texts().sentence(each)))));
        known(ages).ifPresentOrElse(each -> {
            var sheets = new AgeSheets(each, frame.texts());
            sheets.sentences().forEach(sentence -> parts.add(new Part.Words(sentence)));
            parts.add(table(frame, sheets.sheet()));
            sheets.pyramid().ifPresent(picture -> parts.add(new Part.Drawn(new Plate("ages-pyramid", picture.title(), picture.drawing(), "", "", true, Optional.of(SheetView.of(sheets.pyramidTable(), frame))))));
        }, () -> parts.add(new Part.Words(new LossWords(frame.texts()).ages(outlook))));
        return parts;
    }

    /** A button for each study that has this municipality among its places. */
    private List<Part> taking(Frame frame, TransferOutlook outlook) {
        var take = new TakeLoss(studies.workspace());
        List<Part> buttons = studies.workspace().studies().stream().filter(each -> take.canTake(each, outlook)).flatMap(each -> switch (take.state(each, outlook)) {
            case NOT_TAKEN -> Stream.<Part>of(new Part.Asked(button(frame, each, outlook)));
            case AS_NOW -> Stream.<Part>of(new Part.Words(frame.texts().of(each.title().name()) + ". " + frame.say("loss.taken.now")));
            case OLDER -> Stream.<Part>of(new Part.Said(new Notice(Notice.Kind.DOUBT, frame.texts().of(each.title().name()) + ". " + frame.say("loss.taken.older"))), new Part.Asked(button(frame, each, outlook)));
        }).toList();
        if (buttons.isEmpty()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>(List.of(new Part.Heading(frame.say("loss.take"), "take"), new Part.Words(frame.say("loss.take.lead"))));
        parts.addAll(buttons);
        return parts;
    }

    private static Form button(Frame frame, Study study, TransferOutlook outlook) {
        Form form = Form.button(address(outlook.rule().country(), outlook.place().code()) + "/take", frame.say("loss.take.do", frame.texts().of(study.title().name()))).with("study", study.id());
        for (Map.Entry<String, String> each : frame.visit().address().query().entrySet()) {
            form = each.getKey().equals("lang") ? form : form.with(each.getKey(), each.getValue());
        }
        return form;
    }

    private void take(Context context) {
        Map<String, String> inputs = inputs(context, context.formParamMap());
        String study = Optional.ofNullable(context.formParam("study")).orElse("");
        String id = Studies.sound(studies.change(() -> new TakeLoss(studies.workspace()).into(study, context.pathParam("country"), context.pathParam("code"), inputs)), 422);
        context.redirect(studies.pages().frame(context, "loss.take").to("/study/" + study + "/why/" + id), HttpStatus.SEE_OTHER);
    }

    private static boolean onlyLanguage(Frame frame) {
        return frame.visit().address().query().keySet().stream().allMatch("lang"::equals);
    }

    private static Part table(Frame frame, Sheet sheet) {
        return new Part.Table(SheetView.of(sheet, frame), false, false);
    }

    private static Plate plate(Frame frame, TransferOutlook outlook, CountryCounts counts) {
        Texts texts = frame.texts();
        return new Plate("people", texts.say("loss.picture.title", outlook.place().name()), LossPicture.of(outlook, counts, texts), "", "", true, Optional.of(SheetView.of(LossPicture.table(outlook, texts), frame)));
    }

    /** Every input of the rule, and the income of the year in which the next census begins to decide; the answers stand in the address. */
    private static Part form(Frame frame, TransferOutlook outlook) {
        Texts texts = frame.texts();
        List<Field> fields = new ArrayList<>();
        String year = String.valueOf(outlook.next().inForceFrom());
        LossWords.givens(outlook).stream().filter(each -> !each.id().equals("income-" + year)).forEach(each -> fields.add(Field.asked(each.id(), texts.of(each.name()) + (each.unit().isEmpty() ? "" : " (" + texts.of(each.unit()) + ")"),
                texts.say(each.isAssumed() ? "loss.assumption" : "loss.source") + ": " + texts.of(each.rests()), Field.Kind.LINE, each.value().toPlainString())));
        var pool = outlook.rule().pool();
        String money = texts.say("loss.times.unit." + pool.times(), pool.money());
        fields.add(Field.asked("income-" + year, frame.say("loss.inputs.income", year, money), frame.say("loss.inputs.income.help", texts.of(pool.base())), Field.Kind.LINE, frame.visit().address().asked("income-" + year)));
        fields.add(Field.asked(AskTransfers.SOURCE, frame.say("loss.inputs.source"), frame.say("loss.inputs.source.help"), Field.Kind.LINE, frame.visit().address().asked(AskTransfers.SOURCE)));
        Map<String, String> others = new LinkedHashMap<>(frame.visit().address().query());
        fields.forEach(each -> others.remove(each.edit().column()));
        return new Part.Chosen(fields, others, true);
    }

    private static Part files(Frame frame, TransferOutlook outlook) {
        String base = address(outlook.rule().country(), outlook.place().code());
        String query = frame.visit().address().query().isEmpty() ? "" : "?" + frame.visit().address().toString().split("\\?", 2)[1];
        return new Part.Files(frame.say("loss.files"), List.of("pdf", "docx", "html", "json").stream().map(each -> new Link(each.toUpperCase(Locale.ROOT), base + "." + each + query)).toList());
    }

    private static List<Link> ways(Frame frame, TransferOutlook outlook) {
        String country = outlook.rule().country();
        List<Link> ways = new ArrayList<>();
        outlook.above().reversed().stream().findFirst().ifPresent(department -> ways.add(new Link(frame.say("loss.ways.all", department.name()), "/country/" + country + "/losses?within=" + department.code())));
        ways.add(new Link(frame.say("loss.ways.municipality"), "/municipality/" + country + "/" + outlook.place().code()));
        if (outlook.rule().indices().areWanted()) {
            ways.add(new Link(frame.say("loss.ways.indices"), IndexPages.address(country)));
        }
        ways.add(new Link(frame.say("loss.ways.country"), "/country/" + country + "/losses"));
        return ways;
    }

    private void file(Context context) throws IOException {
        Format format = Format.of(context.pathParam("format")).orElseThrow(NotFoundResponse::new);
        TransferOutlook outlook = outlook(context);
        CountryCounts counts = ask.counts(outlook.rule().country());
        Texts texts = studies.pages().frame(context, pack(context), _ -> "").texts();
        var bytes = new ByteArrayOutputStream();
        switch (format) {
            case JSON -> JsonFacts.print(new LossFacts(outlook, counts, askAges.orNone(outlook), texts.forMachines()).facts(), bytes);
            case PDF, DOCX, HTML -> OneSheet.print(new LossPage(outlook, counts, askAges.orNone(outlook), texts).document(), format, texts, bytes);
            case TEXT, CSV, EXCEL_CSV, XLSX -> throw new NotFoundResponse();
        }
        context.contentType(format.mediaType()).header("Content-Disposition", "attachment; filename=\"%s-%s.%s\"".formatted(LAST, outlook.place().code(), format.ending())).result(bytes.toByteArray());
    }

    private Sheet sheet(Context context, Texts texts) {
        return Studies.sound(ask.all(context.pathParam("country"), within(context), inputs(context), texts), within(context).isPresent() ? 404 : 422);
    }

    private static Optional<String> within(Context context) {
        return Optional.ofNullable(context.queryParam(WITHIN)).map(String::strip).filter(each -> !each.isEmpty());
    }

    /** Six columns, for a telephone has no room for all; those are in the files. */
    private void all(Context context) {
        Texts texts = studies.pages().frame(context, pack(context), _ -> "").texts();
        Sheet sheet = Studies.sound(ask.brief(context.pathParam("country"), within(context), inputs(context), texts), within(context).isPresent() ? 404 : 422);
        Frame frame = studies.pages().frame(context, pack(context), _ -> sheet.title());
        List<Part> parts = new ArrayList<>(List.of(chosen(context, frame), new Part.Table(SheetView.of(sheet, frame), false, false)));
        String query = frame.visit().address().query().isEmpty() ? "" : "?" + frame.visit().address().toString().split("\\?", 2)[1];
        parts.add(new Part.Files(frame.say("web.sheet.files"), SheetView.FORMATS.stream().map(each -> new Link(each.toUpperCase(Locale.ROOT), "/country/" + context.pathParam("country") + "/losses." + each + query)).toList()));
        studies.show(context, frame, frame.say("loss.all.lead"), parts);
    }

    private Part chosen(Context context, Frame frame) {
        CountryCounts counts = ask.counts(context.pathParam("country"));
        List<Field.Choice> choices = new ArrayList<>(List.of(new Field.Choice("", frame.say("choice.all"))));
        counts.whole().ifPresent(whole -> counts.parts(whole.code()).forEach(each -> choices.add(new Field.Choice(each.code(), each.name()))));
        Map<String, String> others = new LinkedHashMap<>(frame.visit().address().query());
        others.remove(WITHIN);
        return new Part.Chosen(List.of(Field.asked(WITHIN, frame.say("loss.within"), "", Field.Kind.CHOICE, frame.visit().address().asked(WITHIN)).choosing(choices)), others, false);
    }

    private void allFile(Context context) throws IOException {
        Format format = Format.of(context.pathParam("format")).orElseThrow(NotFoundResponse::new);
        Texts texts = studies.pages().frame(context, pack(context), _ -> "").texts();
        boolean machines = format == Format.JSON;
        SheetFiles.send(context, sheet(context, machines ? texts.forMachines() : texts), format == Format.CSV ? Format.EXCEL_CSV : format, texts);
    }
}
