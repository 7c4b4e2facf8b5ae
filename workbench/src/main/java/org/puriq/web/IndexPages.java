package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.CountryPack;
import org.puriq.fiscal.PlaceIndex;
import org.puriq.report.Format;
import org.puriq.table.Sheet;
import org.puriq.task.BringIndices;
import org.puriq.text.Texts;

/** The official indices by which a country shares: what is in use, and a table of them that somebody pastes or sends. */
final class IndexPages implements Routes {
    private static final String TABLE = "table";
    private static final String FILE = "file";
    private static final String KIND = "kind";
    private static final String SOURCE = "source";
    private static final String DATE = "date";
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Studies studies;
    private final BringIndices bring;

    IndexPages(Studies studies) {
        this.studies = studies;
        this.bring = new BringIndices(studies.workspace());
    }

    static String address(String country) {
        return "/country/" + country + "/indices";
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/country/{country}/indices", this::page);
        routes.post("/country/{country}/indices", this::sent);
        routes.post("/country/{country}/indices/forget", this::forget);
        routes.get("/country/{country}/indices.{format}", this::file);
    }

    private Frame frame(Context context) {
        String country = country(context);
        CountryPack pack = studies.workspace().countryPack(country);
        if (!bring.isAsked(country)) {
            throw new NotFoundResponse();
        }
        return studies.pages().frame(context, pack, texts -> texts.say("indices.page", texts.of(pack.name())));
    }

    private static String country(Context context) {
        return context.pathParam("country");
    }

    private static String given(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }

    private void page(Context context) {
        show(context, frame(context), List.of(), "");
    }

    private void sent(Context context) throws IOException {
        Frame frame = frame(context);
        Optional<UploadedFile> file = Optional.ofNullable(context.uploadedFile(FILE)).filter(each -> !each.filename().isBlank());
        String table = file.isPresent() ? text(file.get()) : given(context, TABLE);
        String name = file.map(each -> Uploads.safe(each.filename())).orElse(frame.say("indices.pasted"));
        Checked<List<PlaceIndex>> brought = table.isBlank() || table.length() > LARGEST ? Checked.faulty(Problem.refused(Where.NOWHERE, table.isBlank() ? "indices.empty" : "definition.too-large"))
                : bring.bring(country(context), name, table, BringIndices.said(given(context, KIND), given(context, SOURCE), given(context, DATE)));
        switch (brought) {
            case Checked.Faulty<List<PlaceIndex>>(List<Problem> problems) -> {
                context.status(422);
                show(context, frame, List.of(new Part.Wrong(problems.stream().map(each -> ProblemLine.of(each, frame.texts(), Optional.empty())).toList())), file.isPresent() ? "" : table);
            }
            case Checked.Sound<List<PlaceIndex>>(List<PlaceIndex> indices, List<Problem> doubts) -> {
                List<Part> told = new ArrayList<>(List.of(new Part.Said(new Notice(Notice.Kind.NOTE, frame.say("indices.brought", frame.texts().number(indices.size()))))));
                doubts.forEach(each -> told.add(new Part.Said(new Notice(Notice.Kind.DOUBT, frame.texts().sentence(each)))));
                show(context, frame, told, "");
            }
        }
    }

    private static String text(UploadedFile sent) throws IOException {
        try (InputStream content = sent.content()) {
            return new String(content.readNBytes(LARGEST + 1), StandardCharsets.UTF_8);
        }
    }

    private void forget(Context context) {
        Studies.sound(bring.forget(country(context)), 422);
        context.redirect(frame(context).to(address(country(context))), HttpStatus.SEE_OTHER);
    }

    private void show(Context context, Frame frame, List<Part> told, String typed) {
        List<Part> parts = new ArrayList<>(told);
        switch (bring.table(country(context), frame.texts())) {
            case Checked.Sound<Sheet>(Sheet sheet, List<Problem> _) -> inUse(context, frame, sheet, parts);
            case Checked.Faulty<Sheet>(List<Problem> problems) ->
                    parts.add(new Part.Wrong(problems.stream().map(each -> ProblemLine.of(each, frame.texts(), Optional.empty())).toList()));
        }
        parts.add(new Part.Heading(frame.say("indices.bring"), "bring"));
        parts.add(new Part.Words(frame.say("indices.bring.lead")));
        parts.add(new Part.Asked(new Form(address(country(context)), fields(context, frame, typed), List.of(), java.util.Map.of(), frame.say("indices.bring.do"), Form.Kind.FILE)));
        parts.add(new Part.Ways(List.of(new Link(frame.say("loss.ways.country"), "/country/" + country(context) + "/losses")), false));
        studies.show(context, frame, frame.say("indices.lead"), parts);
    }

    private static void inUse(Context context, Frame frame, Sheet sheet, List<Part> parts) {
        parts.add(new Part.Heading(sheet.title(), "used"));
        if (sheet.rows().isEmpty()) {
            sheet.remarks().forEach(each -> parts.add(new Part.Words(each)));
            return;
        }
        parts.add(new Part.Table(SheetView.of(sheet, frame), false, false));
        parts.add(new Part.Files(frame.say("web.sheet.files"), SheetView.FORMATS.stream().map(each -> new Link(each.toUpperCase(Locale.ROOT), address(country(context)) + "." + each)).toList()));
        parts.add(new Part.Asked(Form.button(address(country(context)) + "/forget", frame.say("indices.forget")).as(Form.Kind.REMOVING)));
    }

    private static List<Field> fields(Context context, Frame frame, String typed) {
        return List.of(
                Field.asked(TABLE, frame.say("indices.table"), frame.say("indices.table.help"), Field.Kind.TEXT, typed),
                Field.asked(FILE, frame.say("indices.file"), frame.say("indices.file.help"), Field.Kind.FILE, ""),
                Field.asked(KIND, frame.say("indices.head.kind"), frame.say("indices.kind.help"), Field.Kind.CHOICE, given(context, KIND)).choosing(kinds(frame)),
                Field.asked(SOURCE, frame.say("indices.head.source"), frame.say("indices.source.help"), Field.Kind.LINE, given(context, SOURCE)),
                Field.asked(DATE, frame.say("indices.head.date"), frame.say("indices.date.help"), Field.Kind.LINE, given(context, DATE)));
    }

    private static List<Field.Choice> kinds(Frame frame) {
        List<Field.Choice> kinds = new ArrayList<>(List.of(new Field.Choice("", frame.say("indices.kind.column"))));
        Arrays.stream(PlaceIndex.Kind.values()).forEach(each -> kinds.add(new Field.Choice(each.code(), frame.say("indices.kind." + each.code()))));
        return kinds;
    }

    private void file(Context context) throws IOException {
        Format format = Format.of(context.pathParam("format")).orElseThrow(NotFoundResponse::new);
        Texts texts = format == Format.JSON ? frame(context).texts().forMachines() : frame(context).texts();
        SheetFiles.send(context, Studies.sound(bring.table(country(context), texts), 422), format == Format.CSV ? Format.EXCEL_CSV : format, texts);
    }
}
