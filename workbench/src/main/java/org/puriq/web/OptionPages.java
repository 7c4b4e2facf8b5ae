package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonRow;
import org.puriq.place.Place;
import org.puriq.report.Format;
import org.puriq.report.JsonFacts;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.response.Library;
import org.puriq.response.Options;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.task.OptionsText;
import org.puriq.task.Practices;
import org.puriq.view.FactWords;
import org.puriq.view.OptionsSheets;

/** What could be done in a place: each option with its reasons, what speaks against it, and what to ask in the field (acceptance A53-A56). */
final class OptionPages implements Routes {
    private final Studies studies;
    private final Practices practices;

    OptionPages(Studies studies) {
        this.studies = studies;
        this.practices = new Practices(studies.workspace());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/options", this::places);
        routes.get("/study/{study}/options/{place}", this::options);
    }

    private void places(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("options.menu")).in(Stage.RESPONSE);
        Library library = practices.library(opened.study());
        List<Part> parts = new ArrayList<>();
        List<Place> compared = compared(opened);
        List<Place> others = opened.study().places().all().stream().filter(each -> !compared.contains(each)).toList();
        if (compared.isEmpty() && others.isEmpty()) {
            parts.add(new Part.Nothing(new Empty(opened.say("options.empty"), opened.say("options.empty.why"),
                    List.of(new Link(opened.say("web.import.title"), opened.below("import")), new Link(opened.say("web.empty.example"), "/#studies")))));
        }
        if (!compared.isEmpty()) {
            parts.add(new Part.Lines(compared.stream().map(each -> line(opened, library, each)).toList()));
        }
        if (!others.isEmpty()) {
            Part lines = new Part.Lines(others.stream().map(each -> line(opened, each)).toList());
            parts.add(compared.isEmpty() ? lines : new Part.Folded(opened.say("options.other-places"), List.of(lines)));
        }
        parts.add(new Part.Ways(List.of(new Link(opened.say("practices.all"), opened.below("practices"))), false));
        studies.show(context, opened, opened.say("options.lead"), parts);
    }

    /** The places that the study compares; they come first, in its order. */
    private static List<Place> compared(Opened opened) {
        return Stream.of(Comparison.PLACES, Comparison.RESPONSES).flatMap(about -> opened.study().comparisonsAbout(about).stream())
                .flatMap(each -> opened.study().rowsOf(each.id()).stream()).map(ComparisonRow::places).flatMap(List::stream).distinct()
                .flatMap(each -> opened.study().places().find(each).stream()).toList();
    }

    private static Part.Line line(Opened opened, Library library, Place place) {
        Options options = Studies.sound(Practices.options(opened.study(), library, place.id()), 404);
        String count = opened.texts().say("options.count", opened.number(options.proposed().size()));
        return new Part.Line(link(opened, place), opened.phrases().level(place), count, options.proposed().isEmpty());
    }

    private static Part.Line line(Opened opened, Place place) {
        return new Part.Line(link(opened, place), opened.phrases().level(place), "", false);
    }

    private static Cell link(Opened opened, Place place) {
        return Cell.of(new Piece.Link(opened.phrases().place(place), "options/" + place.id()));
    }

    private void options(Context context) throws IOException {
        var asked = SheetFiles.Asked.of(context.pathParam("place"));
        Opened plain = studies.open(context);
        if (asked.format().isPresent()) {
            send(context, plain.forOthers(), asked.name(), asked.format().get());
            return;
        }
        Library library = practices.library(plain.study());
        Options options = Studies.sound(Practices.options(plain.study(), library, asked.name()), 404);
        Opened opened = plain.titled(plain.say("options.title", plain.phrases().place(options.place()))).in(Stage.RESPONSE);
        var sheets = new OptionsSheets(opened.plainRequest(), library);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(new Notice(Notice.Kind.NOTE, String.join(" ", sheets.remarks(options)))));
        if (!options.proposed().isEmpty()) {
            sheets.byWhole(options).forEach((whole, own) -> parts.add(new Part.Folded(opened.say("options.group", whole, opened.number(own.size())),
                    own.stream().map(each -> told(opened, sheets, each)).toList(), true)));
        }
        if (!options.nothingKnown() && !options.notProposed().isEmpty()) {
            parts.add(new Part.Folded(opened.say("options.not-proposed"), List.of(new Part.Table(SheetView.amongOthers(sheets.notProposed(options), opened.frame()), false, false))));
        }
        parts.add(PracticePages.files(opened, "options/" + options.place()));
        parts.add(new Part.Ways(List.of(
                new Link(opened.say("options.the-place"), opened.below("place/" + options.place())),
                new Link(opened.say("web.place.state"), opened.below("new/statements?places=" + options.place() + "&from=options/" + options.place())),
                new Link(opened.say("practices.all"), opened.below("practices"))), false));
        studies.show(context, opened, opened.say("options.place.lead"), parts);
    }

    private static Part told(Opened opened, OptionsSheets sheets, Options.Option option) {
        var words = new FactWords(opened.plainRequest());
        List<Fact> facts = new ArrayList<>();
        option.because().forEach(each -> facts.add(new Fact(opened.say("head.because"), cell(words.reason(each)))));
        option.presses().forEach(each -> facts.add(new Fact(opened.say("head.presses"), cell(words.reason(each)))));
        option.against().forEach(each -> facts.add(new Fact(opened.say("head.against"), cell(words.reason(each)))));
        String drawbacks = opened.texts().of(option.card().practice().drawbacks());
        if (!drawbacks.isEmpty()) {
            facts.add(new Fact(opened.say("options.drawbacks.head"), drawbacks));
        }
        option.missing().forEach(each -> facts.add(new Fact(opened.say("head.missing"), cell(words.missing(each)))));
        List<Link> ways = new ArrayList<>(List.of(new Link(opened.say("practices.card"), opened.below("practice/" + option.card().key()))));
        ways.addAll(PracticePages.intoThePlan(opened, option.card()));
        List<Part> parts = List.of(new Part.Words(opened.texts().of(option.card().practice().text())), new Part.Facts(facts), new Part.Ways(ways, false));
        return new Part.Told("option-" + option.card().key().replace('.', '-'), sheets.origin(option.card()), sheets.name(option.card()),
                option.isUrgent() ? opened.say("options.urgent") : "", false, parts);
    }

    private static Cell cell(List<Piece> pieces) {
        return Cell.of(pieces.toArray(Piece[]::new));
    }

    private void send(Context context, Opened opened, String place, Format format) throws IOException {
        Library library = practices.library(opened.study());
        Options options = Studies.sound(Practices.options(opened.study(), library, place), 404);
        var text = new OptionsText(opened.plainRequest(), library);
        var bytes = new ByteArrayOutputStream();
        switch (format) {
            case JSON -> JsonFacts.print(text.facts(options), bytes);
            case CSV, EXCEL_CSV -> Printing.print(new OptionsSheets(opened.plainRequest(), library).options(options), Format.EXCEL_CSV, opened.texts(), bytes);
            case XLSX -> Printing.print(new OptionsSheets(opened.plainRequest(), library).options(options), format, opened.texts(), bytes);
            case DOCX, PDF, HTML -> Printing.print(text.document(options), format, opened.texts(), Progress.SILENT, bytes);
            case TEXT -> throw new NotFoundResponse();
        }
        context.contentType(format.mediaType()).header("Content-Disposition", "attachment; filename=\"options-%s.%s\"".formatted(place.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", ""), format.ending()))
                .result(bytes.toByteArray());
    }
}
