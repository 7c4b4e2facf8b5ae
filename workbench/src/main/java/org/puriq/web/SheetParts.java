package org.puriq.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.community.CommunitySheet;
import org.puriq.community.SheetQuestion;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Round;
import org.puriq.evidence.Scale;
import org.puriq.evidence.Statement;
import org.puriq.format.Cells;
import org.puriq.format.StudyFormat;
import org.puriq.migration.Contribution;
import org.puriq.migration.Flow;
import org.puriq.place.Place;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.task.AnswerSheet;
import org.puriq.task.SheetContent;
import org.puriq.task.SheetFlow;
import org.puriq.task.SheetGift;
import org.puriq.task.SheetKey;
import org.puriq.task.SheetWho;
import org.puriq.text.FieldTexts;

/** The questions of a sheet as fields that save themselves, in the order of the paper; beside each what others said of the same. */
final class SheetParts {
    /** More names than this are not offered while somebody types a destination. */
    private static final int MOST = 400;
    private static final int SPARE_ROWS = 2;

    private final Opened opened;
    private final CommunitySheet sheet;
    private final SheetContent content;
    private final SheetKey key;

    SheetParts(Opened opened, CommunitySheet sheet) {
        this.opened = opened;
        this.sheet = sheet;
        this.content = new SheetContent(opened.study(), sheet);
        this.key = SheetKey.of(sheet);
    }

    /** The sheets about these places in a round. */
    static List<CommunitySheet> sheets(Study study, List<String> places, Optional<String> round) {
        return study.all(CommunitySheet.class).stream().filter(each -> each.isAbout(places) && each.round().equals(round)).toList();
    }

    List<Part> all() {
        List<Part> parts = new ArrayList<>();
        rounds().ifPresent(parts::add);
        parts.add(new Part.Lines(speakers()));
        for (String section : SheetQuestion.SECTIONS) {
            List<Part> own = switch (section) {
                case "place" -> places();
                case "who" -> List.of(who());
                default -> List.of();
            };
            List<Part> asked = SheetContent.questions(opened.study()).stream().filter(each -> each.section().equals(section)).flatMap(each -> question(each).stream()).toList();
            if (!own.isEmpty() || !asked.isEmpty()) {
                parts.add(new Part.Heading(opened.say("ficha." + section), "part-" + section));
                parts.addAll(own);
                parts.addAll(asked);
            }
        }
        return parts;
    }

    /** Which round the answers belong to; the same sheet of another round is another address. */
    private Optional<Part> rounds() {
        List<Field.Choice> rounds = opened.study().rounds().reversed().stream().map(each -> new Field.Choice(each.id(), opened.texts().of(each.name()))).toList();
        return rounds.isEmpty() ? Optional.empty()
                : Optional.of(new Part.Chosen(List.of(Field.asked("round", opened.say("why.round"), "", Field.Kind.CHOICE, sheet.round().orElse("")).choosing(rounds)), Map.of(), false));
    }

    /** Whose sheet this is, who else spoke in this round, and the way to one more. */
    private List<Part.Line> speakers() {
        List<Part.Line> lines = new ArrayList<>();
        for (CommunitySheet each : sheets(opened.study(), sheet.places(), sheet.round())) {
            String who = each.estimator().map(opened.phrases()::actor).orElse(opened.say("web.ficha.nobody"));
            String when = opened.texts().period(each.period());
            boolean here = each.id().equals(sheet.id());
            lines.add(new Part.Line(here ? Cell.text(opened.say("web.ficha.this", who)) : Cell.of(new Cell.Piece.Link(opened.say("web.ficha.other", who), address(each.id()))), when, "", !here));
        }
        if (!lines.isEmpty() && opened.study().find(CommunitySheet.class, sheet.id()).isPresent()) {
            lines.add(new Part.Line(Cell.of(new Cell.Piece.Link(opened.say("web.ficha.somebody-else"), address("new"))), "", "", true));
        }
        lines.add(new Part.Line(Cell.of(new Cell.Piece.Link(opened.say("web.ficha.new-round"), "new/rounds?from=sheet/" + SheetKey.address(sheet.places()))), "", "", true));
        return lines;
    }

    private String address(String id) {
        return "sheet/" + SheetKey.address(sheet.places()) + "?sheet=" + id + sheet.round().map(each -> "&round=" + each).orElse("");
    }

    private List<Part> places() {
        return sheet.places().stream().flatMap(id -> opened.study().places().find(id).stream()).<Part>map(this::place).toList();
    }

    private Part place(Place place) {
        Cells cells = StudyFormat.PLACES.cells(place);
        List<Field> fields = Stream.of("name", "level", "parent").map(column -> {
            var choices = new ColumnChoices(opened, StudyFormat.PLACES, cells).of(StudyFormat.PLACES.column(column).orElseThrow());
            Field.Kind kind = choices.isEmpty() ? Field.Kind.LINE : Field.Kind.CHOICE;
            return new Field(FieldTexts.column("places", column, opened.texts().language()), "", kind, new Cell.Edit("places", place.id(), column, cells.text(column))).choosing(choices);
        }).toList();
        return new Part.Asked(new Form(opened.below("record/places/" + place.id()), fields, List.of(), Map.of(), "", Form.Kind.ROW));
    }

    private List<Part> question(SheetQuestion question) {
        List<Part> parts = new ArrayList<>();
        switch (question.asks()) {
            case STATEMENT -> parts.add(form(List.of(statement(question)), key));
            case FINDING -> parts.add(form(List.of(lines(question)), key));
            case CONTRIBUTION -> parts.addAll(gifts(question));
            case LEAVING, RETURN -> parts.addAll(flows(question));
        }
        parts.add(new Part.Beside("beside-" + question.id(), beside(question)));
        return parts;
    }

    private Part form(List<Field> fields, SheetKey row) {
        return form(fields, row, Form.Kind.SAVED);
    }

    private Part form(List<Field> fields, SheetKey row, Form.Kind kind) {
        String action = opened.below("sheet/" + SheetKey.address(sheet.places()) + "/answer");
        return new Part.Asked(new Form(action, fields, List.of(), Map.of("_key", row.toString()), "", kind));
    }

    private Cell.Edit edit(SheetKey row, String column, String was) {
        return new Cell.Edit(AnswerSheet.TABLE, row.toString(), column, was);
    }

    private Field statement(SheetQuestion question) {
        if (content.takesLines(question)) {
            return lines(question);
        }
        Field field = new Field(opened.texts().of(question.question()), opened.texts().of(question.help()), Field.Kind.LINE, edit(key, question.id(), content.shown(question)));
        return field.choosing(choices(question));
    }

    private Field lines(SheetQuestion question) {
        String help = opened.texts().of(question.help());
        return new Field(opened.texts().of(question.question()), (help + " " + opened.say("web.ficha.lines")).strip(), Field.Kind.TEXT, edit(key, question.id(), content.shown(question)));
    }

    private List<Field.Choice> choices(SheetQuestion question) {
        Optional<Attribute> attribute = content.attribute(question);
        return switch (attribute.map(Attribute::kind).orElse(Attribute.Kind.TEXT)) {
            case CATEGORY -> opened.study().categoriesOf(attribute.flatMap(Attribute::scale).orElse("")).stream().map(each -> new Field.Choice(opened.texts().of(each.name()), "")).toList();
            case YES_NO -> List.of(new Field.Choice(opened.say("value.yes"), ""), new Field.Choice(opened.say("value.no"), ""));
            case NUMBER, TEXT -> List.of();
        };
    }

    /** What was given, a row each, and who gave it: the residents' group, unless somebody says otherwise. */
    private List<Part> gifts(SheetQuestion question) {
        List<Contribution> gifts = content.contributions();
        List<Part> parts = new ArrayList<>(List.of(new Part.Words(opened.texts().of(question.question()))));
        for (int row = 1; row <= gifts.size() + SPARE_ROWS; row++) {
            Optional<Contribution> gift = row <= gifts.size() ? Optional.of(gifts.get(row - 1)) : Optional.empty();
            Map<String, String> shown = SheetGift.shown(opened.study(), gift, opened.texts());
            parts.add(form(List.of(
                    part(question, SheetGift.WHAT, opened.say("web.ficha.what"), Field.Kind.LINE, shown, key.row(row)),
                    part(question, SheetGift.GIVER, opened.say("web.ficha.giver"), Field.Kind.LINE, shown, key.row(row)).choosing(givers())), key.row(row), Form.Kind.ROW));
        }
        return parts;
    }

    private List<Field.Choice> givers() {
        return SheetGift.givers(opened.study(), sheet.places(), opened.texts()).stream().map(each -> new Field.Choice(each, "")).toList();
    }

    /** The rows that there are, and some to write into. */
    private List<Part> flows(SheetQuestion question) {
        List<Flow> flows = content.flows(question);
        List<Part> parts = new ArrayList<>(List.of(new Part.Words(opened.texts().of(question.question()))));
        for (int row = 1; row <= flows.size() + SPARE_ROWS; row++) {
            Optional<Flow> flow = row <= flows.size() ? Optional.of(flows.get(row - 1)) : Optional.empty();
            parts.add(form(flow(question, SheetFlow.shown(opened.study(), flow, question.asks(), opened.texts()), key.row(row)), key.row(row), Form.Kind.ROW));
        }
        return parts;
    }

    private List<Field> flow(SheetQuestion question, Map<String, String> shown, SheetKey row) {
        boolean leaving = question.asks() == SheetQuestion.Asks.LEAVING;
        return List.of(
                part(question, SheetFlow.WHERE, opened.say(leaving ? "ficha.where-to" : "ficha.where-from"), Field.Kind.LINE, shown, row).choosing(somewhere()),
                part(question, SheetFlow.GROUP, opened.say("ficha.who-leaves"), Field.Kind.CHOICE, shown, row).choosing(withNone(opened.study().categoriesOf("group"))),
                part(question, SheetFlow.MONTHS, opened.say("web.ficha.months"), Field.Kind.CELLS, shown, row)
                        .choosing(IntStream.rangeClosed(1, 12).mapToObj(month -> new Field.Choice(String.valueOf(month), opened.texts().month(month))).toList()),
                part(question, SheetFlow.COUNT, opened.say("web.ficha.count"), Field.Kind.LINE, shown, row),
                part(question, SheetFlow.WORDS, opened.say("web.ficha.words"), Field.Kind.LINE, shown, row));
    }

    private Field part(SheetQuestion question, String part, String label, Field.Kind kind, Map<String, String> shown, SheetKey row) {
        return new Field(label, "", kind, edit(row, question.id() + "." + part, shown.getOrDefault(part, "")));
    }

    private List<Field.Choice> somewhere() {
        List<Place> all = opened.study().places().all();
        return all.size() > MOST ? List.of() : all.stream().map(opened.phrases()::place).distinct().map(each -> new Field.Choice(each, "")).toList();
    }

    private List<Field.Choice> withNone(List<Category> categories) {
        return Stream.concat(Stream.of(new Field.Choice("", opened.say("web.form.none"))), categories.stream().map(each -> new Field.Choice(each.id(), opened.texts().of(each.name())))).toList();
    }

    private Part who() {
        Map<String, String> shown = new HashMap<>(SheetWho.shown(opened.study(), sheet, opened.texts()));
        List<Field.Choice> actors = opened.study().all(Actor.class).stream().filter(each -> !each.confidential()).limit(MOST).map(each -> new Field.Choice(opened.phrases().actor(each.id()), "")).distinct().toList();
        return form(List.of(
                said(SheetWho.WHO, "web.ficha.who", Field.Kind.LINE, shown, opened.say("web.ficha.who.help")).choosing(actors),
                said(SheetWho.KIND, "web.ficha.kind", Field.Kind.CHOICE, shown, "").choosing(withNone(opened.study().categoriesOf(Scale.ACTOR_KIND))),
                said(SheetWho.PEOPLE, "web.ficha.people", Field.Kind.LINE, shown, ""),
                said(SheetWho.WHEN, "web.ficha.when", Field.Kind.LINE, shown, opened.say("web.ficha.when.help"))), key);
    }

    private Field said(String field, String label, Field.Kind kind, Map<String, String> shown, String help) {
        return new Field(opened.say(label), help, kind, edit(key, field, shown.getOrDefault(field, "")));
    }

    /** What others say of the same, other rounds among them: it stands beside, and nothing is overwritten. */
    private List<Fact> beside(SheetQuestion question) {
        return switch (question.asks()) {
            case STATEMENT -> content.otherStatements(question).stream().map(this::fact).toList();
            case LEAVING, RETURN -> content.otherFlows(question).stream().map(each -> fact(
                    opened.phrases().places(each.origins()) + " → " + (each.destinations().isEmpty() ? each.quote() : opened.phrases().places(each.destinations())), "record/flows/" + each.id(),
                    each.round(), each.estimator(), each.source())).toList();
            case CONTRIBUTION -> content.otherContributions().stream().map(each -> fact(opened.phrases().told(each.item()), "record/contributions/" + each.id(), Optional.empty(), each.giver(), each.source())).toList();
            case FINDING -> content.otherFindings(question).stream().map(each -> fact(opened.phrases().told(each.text()), "record/findings/" + each.id(), Optional.empty(), each.actor(), each.source())).toList();
        };
    }

    private Fact fact(Statement statement) {
        var figure = new Cell.Piece.Figure(opened.phrases().told(statement), statement.id(), statement.basis().code(), opened.study().evidence().isDisputed(statement));
        String of = sheet.isAbout(statement.about().places()) ? "" : opened.phrases().places(statement.about().places());
        return new Fact(opened.say("web.ficha.also"), Cell.of(figure), joined(Stream.of(of, statement.about().group().map(opened.phrases()::category).orElse(""),
                from(statement.round(), statement.estimator(), statement.source()))));
    }

    private Fact fact(String text, String address, Optional<String> round, Optional<String> who, Optional<String> source) {
        return new Fact(opened.say("web.ficha.also"), Cell.of(new Cell.Piece.Link(text, address)), from(round, who, source));
    }

    private String from(Optional<String> round, Optional<String> who, Optional<String> source) {
        String named = round.flatMap(id -> opened.study().find(Round.class, id)).map(each -> opened.texts().of(each.name())).orElse("");
        return joined(Stream.of(who.map(opened.phrases()::actor).orElse(""), named, opened.phrases().source(source, "")));
    }

    private static String joined(Stream<String> words) {
        return String.join(" · ", words.filter(each -> !each.isEmpty()).toList());
    }
}
