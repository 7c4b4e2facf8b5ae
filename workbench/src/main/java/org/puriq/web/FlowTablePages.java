package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.migration.OriginDestination;
import org.puriq.migration.Streams;
import org.puriq.recipe.MovesRead;
import org.puriq.report.Format;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.CountryFacts;
import org.puriq.task.KeptTables;
import org.puriq.task.KeptTables.Opened;
import org.puriq.task.MovesAsked;
import org.puriq.task.TakeRates;
import org.puriq.view.MovePictures;
import org.puriq.view.MoveSheets;
import org.puriq.view.View;

/** A census table of moves that somebody sends: it is read and kept until the user deletes it, and its measures are looked at, place by place. */
final class FlowTablePages implements Routes {
    static final String BASE = "/flows-table";
    private static final List<String> SHEETS = List.of("rates", "destinations", "origins", "ages", "change", "check");
    private static final int ROWS = 250;
    private static final String OF = "of";
    private static final String LEVEL = "level";
    private static final String EARLIER = "earlier";

    private final Studies studies;
    private final KeptMoves kept;
    private final TakeMoves taking;

    /** One sheet of a kept table as it is asked for: what the page shows, all of it for files, and a picture. */
    private record Looked(Sheet page, Sheet file, Optional<View.Picture> picture) {}

    FlowTablePages(Studies studies) {
        this.studies = studies;
        this.taking = new TakeMoves(studies);
        this.kept = new KeptMoves(new KeptTables(studies.workspace().home()));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(BASE, context -> ask(context, List.of()));
        routes.post(BASE, this::take);
        routes.get("/study/{study}" + BASE, context -> context.redirect(studies.open(context).frame().to(BASE), HttpStatus.SEE_OTHER));     // from the diagnosis of a study
        routes.get(BASE + "/{table}", context -> context.redirect(studies.pages().frame(context, "moves.title").to(BASE + "/" + context.pathParam("table") + "/rates"), HttpStatus.SEE_OTHER));
        routes.get(BASE + "/{table}/delete", this::askDeletion);
        routes.post(BASE + "/{table}/delete", this::delete);
        routes.post(BASE + "/{table}/take", this::takeRates);
        routes.get(BASE + "/{table}/{sheet}", this::sheet);
    }

    private void ask(Context context, List<Part> before) {
        Frame frame = studies.pages().frame(context, "moves.title");
        List<Part> parts = new ArrayList<>(before);
        List<Part.Line> tables = kept.all().stream().map(each -> line(frame, each)).toList();
        if (!tables.isEmpty()) {
            parts.add(new Part.Heading(frame.say("moves.web.kept"), "kept"));
            parts.add(new Part.Lines(tables));
            parts.add(new Part.Heading(frame.say("moves.web.other"), "other"));
        }
        Field data = Field.asked("file", frame.say("moves.web.file"), frame.say("moves.web.file.help"), Field.Kind.DATA, "").neededIf(true);
        List<Field> said = List.of(
                Field.asked("name", frame.say("moved.kept.name"), frame.say("moved.kept.name.help"), Field.Kind.LINE, ""),
                Field.asked("source", frame.say("moved.kept.source"), frame.say("moved.kept.source.help"), Field.Kind.LINE, ""),
                Field.asked("date", frame.say("moved.kept.date"), frame.say("moved.kept.date.help"), Field.Kind.LINE, ""));
        Field recipe = Field.asked("recipe", frame.say("moves.web.recipe"), frame.say("moves.web.recipe.help"), Field.Kind.RECIPE, "");
        parts.add(new Part.Asked(new Form(BASE, List.of(data), Stream.concat(said.stream(), Stream.of(recipe)).toList(), Map.of(), frame.say("moves.web.read"), Form.Kind.FILE)));
        parts.add(new Part.Words(frame.say("moves.web.stays")));
        studies.show(context, frame, frame.say("moves.web.lead"), parts);
    }

    private static Part.Line line(Frame frame, KeptTables.Listed each) {
        String about = Stream.of(each.label().source(), each.label().date(), each.recipe(), String.join(", ", each.files())).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        String persons = each.persons().matches("\\d{1,15}") ? frame.say("moved.kept.persons", frame.texts().number(Long.parseLong(each.persons()))) : "";
        return new Part.Line(Cell.of(new Cell.Piece.Link(name(frame, each), below(each.id(), "rates").substring(1))), about, persons, false);
    }

    /** What the user calls it, else what its recipe calls it. */
    private static String name(Frame frame, KeptTables.Listed each) {
        return each.label().name().isEmpty() ? frame.say("moved.kept.unnamed", String.join(", ", each.files())) : each.label().name();
    }

    private static String below(String table, String sheet) {
        return BASE + "/" + table + "/" + sheet;
    }

    private static String below(Opened table, String sheet) {
        return below(table.id(), sheet);
    }

    private void take(Context context) {
        List<UploadedFile> sent = context.uploadedFiles("file").stream().filter(each -> !each.filename().isBlank()).toList();
        Optional<UploadedFile> recipe = Optional.ofNullable(context.uploadedFile("recipe")).filter(each -> !each.filename().isBlank());
        Frame frame = studies.pages().frame(context, "moves.title");
        if (sent.isEmpty()) {
            context.status(422);
            ask(context, List.of(new Part.Said(new Notice(Notice.Kind.REFUSED, frame.say("moves.web.none")))));
            return;
        }
        switch (kept.take(sent, recipe, label(context))) {
            case Checked.Sound<Opened>(Opened table, List<Problem> _) -> context.redirect(frame.to(below(table, "rates")), HttpStatus.SEE_OTHER);
            case Checked.Faulty<Opened>(List<Problem> problems) -> {
                context.status(422);
                ask(context, List.of(wrong(frame, problems)));
            }
        }
    }

    private static KeptTables.Label label(Context context) {
        return new KeptTables.Label(said(context, "name"), said(context, "source"), said(context, "date"));
    }

    private static String said(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }

    private void takeRates(Context context) {
        Opened table = Studies.sound(kept.open(context.pathParam("table")).orElseThrow(NotFoundResponse::new), 422);
        taking.take(context, (study, figures) -> new TakeRates(studies.workspace()).into(study, table.read(), said(context, OF), figures));
    }

    private void askDeletion(Context context) {
        KeptTables.Listed table = kept.find(context.pathParam("table")).orElseThrow(NotFoundResponse::new);
        Frame frame = studies.pages().frame(context, "moved.kept.delete");
        studies.show(context, frame, frame.say("moved.kept.delete.ask", name(frame, table)), List.of(
                new Part.Words(frame.say("moved.kept.delete.why")),
                new Part.Asked(Form.button(below(table.id(), "delete"), frame.say("moved.kept.delete.do")).as(Form.Kind.REMOVING)),
                new Part.Ways(List.of(new Link(frame.say("moved.kept.delete.not"), BASE)), false)));
    }

    private void delete(Context context) {
        if (!kept.delete(context.pathParam("table"))) {
            throw new NotFoundResponse();
        }
        context.redirect(studies.pages().frame(context, "moves.title").to(BASE), HttpStatus.SEE_OTHER);
    }

    private static Part wrong(Frame frame, List<Problem> problems) {
        return ProblemLine.all(problems, frame.texts());
    }

    private void sheet(Context context) throws IOException {
        var asked = SheetFiles.Asked.of(context.pathParam("sheet"));
        Optional<Checked<Opened>> found = kept.open(context.pathParam("table"));
        if (!SHEETS.contains(asked.name())) {
            throw new NotFoundResponse();
        }
        if (found.isEmpty()) {
            context.status(404);
            ask(context, List.of(new Part.Said(new Notice(Notice.Kind.NOTE, studies.pages().frame(context, "moves.title").say("moves.web.gone")))));
            return;
        }
        Frame frame = studies.pages().frame(context, "moves.title");
        switch (found.get()) {
            case Checked.Sound<Opened>(Opened table, List<Problem> _) -> sheet(context, frame, table, asked);
            case Checked.Faulty<Opened>(List<Problem> problems) -> {
                context.status(422);
                ask(context, List.of(wrong(frame, problems)));
            }
        }
    }

    private void sheet(Context context, Frame frame, Opened table, SheetFiles.Asked asked) throws IOException {
        Checked<Looked> looked = look(frame, table, asked.name());
        if (asked.format().isPresent()) {
            Format format = asked.format().get() == Format.CSV ? Format.EXCEL_CSV : asked.format().get();
            SheetFiles.send(context, Studies.sound(looked, 422).file(), format, frame.texts());
            return;
        }
        show(context, frame, table, asked.name(), looked);
    }

    private static Optional<String> given(Frame frame, String name) {
        return Optional.of(frame.visit().address().asked(name)).filter(each -> !each.isBlank());
    }

    private Checked<Looked> look(Frame frame, Opened table, String sheet) {
        MovesRead read = table.read();
        var sheets = new MoveSheets(read, frame.texts());
        var pictures = new MovePictures(read, frame.texts());
        Optional<String> of = given(frame, OF);
        Optional<String> level = given(frame, LEVEL);
        return switch (sheet) {
            case "destinations" -> streams(frame, table, Streams.Direction.LEAVING);
            case "origins" -> streams(frame, table, Streams.Direction.ARRIVING);
            case "ages" -> partners(frame, read).map(one -> looked(sheets.ages(one.place(), one.own())));
            case "check" -> Checked.sound(looked(sheets.check()));
            case "change" -> MovesAsked.places(read, of, level).then(asked -> change(frame, read, asked));
            default -> MovesAsked.places(read, of, level).map(asked -> new Looked(linked(table, read, asked, sheets.ratesOnPage(asked)), sheets.rates(asked), pictures.bars(asked)));
        };
    }

    private static Looked looked(Sheet sheet) {
        return new Looked(sheet, sheet, Optional.empty());
    }

    /** One place must be asked for; without one it is the first of the widest level. */
    private static Checked<MovesAsked.OfPlace> partners(Frame frame, MovesRead read) {
        String place = given(frame, OF).orElseGet(() -> first(read));
        return MovesAsked.partners(read, place, given(frame, LEVEL));
    }

    private static String first(MovesRead read) {
        OriginDestination table = read.table();
        return table.counted().stream().findFirst().flatMap(each -> table.levels().within(each.place(), table.levels().levels().getFirst())).orElse("");
    }

    private Checked<Looked> streams(Frame frame, Opened table, Streams.Direction direction) {
        MovesRead read = table.read();
        return partners(frame, read).map(one -> {
            Sheet sheet = new MoveSheets(read, frame.texts()).streams(direction, one.place(), one.own(), one.level(), Integer.MAX_VALUE);
            Streams.OfPlace streams = new Streams(read.table(), direction, one.own(), one.level()).of(one.place());
            return new Looked(sheet, sheet, new MovePictures(read, frame.texts()).streams(direction, streams, CountryFacts.land(read.recipe().names(), studies.workspace().home())));
        });
    }

    private Checked<Looked> change(Frame frame, MovesRead read, MoveSheets.Asked asked) {
        Optional<MovesRead> earlier = given(frame, EARLIER).flatMap(kept::open).flatMap(each -> each instanceof Checked.Sound<Opened>(Opened table, List<Problem> _) ? Optional.of(table.read()) : Optional.empty());
        if (earlier.isEmpty()) {
            Sheet none = new MoveSheets(read, frame.texts()).change(read, asked);
            return Checked.sound(looked(none.with(List.of())));
        }
        return MovesAsked.comparable(earlier.get(), read).map(before -> {
            Sheet sheet = new MoveSheets(read, frame.texts()).change(before, asked);
            return new Looked(sheet, sheet, new MovePictures(read, frame.texts()).change(before, asked));
        });
    }

    /** Each place stands with its code, since a province is often called like its department; one that has places in it leads to them. */
    private static Sheet linked(Opened table, MovesRead read, MoveSheets.Asked asked, Sheet sheet) {
        boolean hasBelow = read.table().levels().below(asked.level()).isPresent();
        int name = sheet.namingColumn();
        return sheet.with(sheet.rows().stream().map(row -> {
            boolean leads = hasBelow && !asked.place().equals(Optional.of(row.key()));
            String text = row.cells().get(name).plain().equals(row.key()) ? row.key() : row.key() + " " + row.cells().get(name).plain();
            List<Cell> cells = new ArrayList<>(row.cells());
            cells.set(name, leads ? Cell.of(new Cell.Piece.Link(text, below(table, "rates").substring(1) + "?of=" + row.key())) : Cell.text(text));
            return new Sheet.Row(row.key(), row.section(), cells);
        }).toList());
    }

    private void show(Context context, Frame frame, Opened table, String name, Checked<Looked> looked) {
        List<Part> parts = new ArrayList<>();
        if (!table.doubts().isEmpty()) {
            parts.add(wrong(frame, table.doubts()));
        }
        parts.add(new Part.Facts(facts(frame, table)));
        Stream<Link> others = SHEETS.stream().filter(each -> !each.equals(name)).map(each -> new Link(frame.say("moves.web." + each), address(frame, table, each)));
        parts.add(new Part.Ways(Stream.concat(others, Stream.of(new Link(frame.say("moves.web.other"), BASE), new Link(frame.say("moved.kept.delete"), below(table, "delete")))).toList(), false));
        if (!name.equals("check")) {
            parts.add(new Part.Chosen(fields(frame, table, name), Map.of(), true));
        }
        Frame titled = frame;
        switch (looked) {
            case Checked.Sound<Looked>(Looked found, List<Problem> _) -> {
                titled = frame.titled(found.page().title());
                content(titled, table, name, found, parts);
                if (name.equals("rates")) {
                    given(frame, OF).ifPresent(of -> parts.addAll(taking.asking(frame, new TakeRates(studies.workspace()).studies(table.read(), of), below(table, "take"), of)));
                }
            }
            case Checked.Faulty<Looked>(List<Problem> problems) -> {
                context.status(422);
                parts.add(wrong(frame, problems));
            }
        }
        studies.show(context, titled, frame.say("moves.web." + name + ".lead"), parts);
    }

    private static List<Fact> facts(Frame frame, Opened table) {
        MovesRead read = table.read();
        List<Fact> facts = new ArrayList<>(List.of(new Fact(frame.say("moves.web.fact.recipe"), frame.texts().of(read.recipe().name())), new Fact(frame.say("moves.web.fact.files"), String.join(", ", read.files())),
                new Fact(frame.say("moves.web.fact.period"), new MoveSheets(read, frame.texts()).years()), new Fact(frame.say("moves.web.fact.persons"), frame.texts().number(read.table().persons()))));
        if (!table.label().date().isEmpty()) {
            facts.add(new Fact(frame.say("moved.kept.date"), table.label().date()));
        }
        return facts;
    }

    /** Another sheet of the same place. */
    private static String address(Frame frame, Opened table, String sheet) {
        return below(table, sheet) + given(frame, OF).map(of -> "?of=" + of).orElse("");
    }

    private static void content(Frame frame, Opened table, String name, Looked found, List<Part> parts) {
        if (found.page().rows().isEmpty()) {
            parts.add(new Part.Nothing(new Empty(frame.say(name.equals("change") ? "moves.web.no-earlier" : "moves.web.nobody"), frame.say("moves.web.nobody.why"), List.of(new Link(frame.say("moves.web.other"), BASE)))));
            return;
        }
        found.picture().ifPresent(picture -> {
            parts.add(new Part.Drawn(new Plate("picture-" + found.page().name(), picture.title(), picture.drawing(), "", "", false, Optional.empty())));
            parts.add(new Part.Words(picture.description()));
        });
        Sheet page = found.page();
        if (page.rows().size() > ROWS) {
            parts.add(new Part.Said(new Notice(Notice.Kind.NOTE, frame.say("moves.web.more", frame.texts().number(ROWS), frame.texts().number(page.rows().size())))));
            page = page.with(page.rows().subList(0, ROWS));
        }
        parts.add(new Part.Table(SheetView.of(page, frame), false, false));
        parts.add(files(frame, table, name));
    }

    private static Part files(Frame frame, Opened table, String name) {
        String address = frame.visit().address().without("lang").toString();
        String query = address.contains("?") ? address.substring(address.indexOf('?')) : "";
        return new Part.Files(frame.say("web.sheet.files"), SheetView.FORMATS.stream().map(each -> new Link(each.toUpperCase(Locale.ROOT), below(table, name) + "." + each + query)).toList());
    }

    private List<Field> fields(Frame frame, Opened table, String name) {
        MovesRead read = table.read();
        boolean whole = name.equals("rates") || name.equals("change");
        List<Field> fields = new ArrayList<>();
        List<Field.Choice> places = new ArrayList<>(whole ? List.of(new Field.Choice("", frame.say("moves.whole"))) : List.of());
        near(read, given(frame, OF).orElseGet(() -> whole ? "" : first(read))).forEach(code -> places.add(new Field.Choice(code, code + " " + read.name(code))));
        fields.add(Field.asked(OF, frame.say("moves.web.place"), "", Field.Kind.CHOICE, given(frame, OF).orElse("")).choosing(places));
        if (!name.equals("ages") && read.table().levels().levels().size() > 1) {
            var sheets = new MoveSheets(read, frame.texts());
            List<Field.Choice> levels = new ArrayList<>(List.of(new Field.Choice("", frame.say("moves.web.level.usual"))));
            read.table().levels().levels().forEach(each -> levels.add(new Field.Choice(each.id(), sheets.level(each))));
            fields.add(Field.asked(LEVEL, frame.say("moves.web.level"), "", Field.Kind.CHOICE, given(frame, LEVEL).orElse("")).choosing(levels));
        }
        if (name.equals("change")) {
            List<Field.Choice> others = new ArrayList<>(List.of(new Field.Choice("", "–")));
            kept.all().stream().filter(each -> !each.id().equals(table.id())).forEach(each -> others.add(new Field.Choice(each.id(), name(frame, each))));
            fields.add(Field.asked(EARLIER, frame.say("moves.web.earlier"), "", Field.Kind.CHOICE, given(frame, EARLIER).orElse("")).choosing(others));
        }
        return fields;
    }

    /** The places to choose from: all of the widest level, and those on the way down to and just below the one that is looked at. */
    private static List<String> near(MovesRead read, String place) {
        OriginDestination table = read.table();
        Function<CodeLevel, Stream<String>> shown = level -> table.moves(level).all().stream().map(org.puriq.migration.PlaceMoves::place);
        List<CodeLevel> levels = table.levels().levels();
        Stream<String> all = shown.apply(levels.getFirst());
        for (CodeLevel level : levels.subList(1, levels.size())) {
            all = Stream.concat(all, shown.apply(level).filter(each -> !place.isEmpty() && isNear(table, each, place, level)));
        }
        return all.sorted().toList();
    }

    private static boolean isNear(OriginDestination table, String each, String place, CodeLevel level) {
        int above = table.levels().levels().indexOf(level) - 1;
        return table.levels().within(each, table.levels().levels().get(above)).filter(place::startsWith).isPresent();
    }
}
