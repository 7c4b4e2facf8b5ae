package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryPack;
import org.puriq.report.Format;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.BeginMunicipality;
import org.puriq.task.FoundPlaces;
import org.puriq.task.PlaceSearch;
import org.puriq.task.PlaceSearch.Hit;
import org.puriq.task.ShowMunicipality;
import org.puriq.text.Texts;
import org.puriq.view.Municipality;
import org.puriq.view.MunicipalityTold;
import org.puriq.view.View;

/** Any municipality in one minute: the question on the first page, what was found, and a page for each place of a country's statistics. */
final class MunicipalityPages implements Routes {
    private static final int LISTED = 20;
    private static final String BASE = "/municipality/";

    private final Studies studies;
    private final List<MunicipalitySection> sections;

    /** @param sections what other subjects say of a municipality */
    MunicipalityPages(Studies studies, List<MunicipalitySection> sections) {
        this.studies = studies;
        this.sections = List.copyOf(sections);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/municipality", this::search);
        routes.get("/municipality/{country}/{code}", this::municipality);
        routes.get("/municipality/{country}/{code}/table/{table}", this::file);
        routes.post("/municipality/{country}/{code}/study", this::begin);
    }

    /** The question of the first page; nothing where no country has counts. */
    static List<Part> question(Studies studies, Frame frame, String words) {
        List<String> countries = new PlaceSearch(studies.workspace()).countries().stream().map(each -> counted(studies, frame, each)).toList();
        if (countries.isEmpty()) {
            return List.of();
        }
        return List.of(new Part.Sought("/municipality", words, frame.say("municipality.ask"), frame.say("municipality.ask.help"), frame.say("municipality.ask.do")),
                new Part.Words(frame.say("municipality.ask.lead", String.join(frame.say("municipality.ask.and"), countries))));
    }

    /** "1.874 distritos del Perú". */
    private static String counted(Studies studies, Frame frame, CountryPack country) {
        var counts = org.puriq.task.CountryFacts.of(country.id(), studies.workspace().home()).counts();
        String level = country.levels().stream().filter(each -> each.id().equals(counts.smallestLevel())).findFirst().map(each -> frame.texts().of(each.plural())).orElse("");
        return frame.say("municipality.ask.country", frame.texts().number(counts.smallest().size()), level, frame.texts().of(country.name()));
    }

    private void search(Context context) {
        Frame plain = studies.pages().frame(context, "municipality.ask");
        String words = plain.visit().address().asked("q").strip();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Sought("/municipality", words, plain.say("municipality.ask.words"), plain.say("municipality.ask.words.help"), plain.say("municipality.ask.do")));
        List<Hit> hits = words.isEmpty() ? List.of() : new PlaceSearch(studies.workspace()).find(words);
        if (!hits.isEmpty()) {
            parts.add(new Part.Lines(hits.stream().limit(LISTED).map(each -> line(plain, each, words)).toList()));
        } else if (!words.isEmpty()) {
            parts.add(new Part.Words(plain.say("municipality.found.none", words)));
        }
        if (hits.size() > LISTED) {
            parts.add(new Part.Words(plain.say("municipality.found.more", plain.texts().number(LISTED), plain.texts().number(hits.size()))));
        }
        studies.show(context, plain, plain.say("municipality.lead"), parts);
    }

    private static Part.Line line(Frame frame, Hit hit, String words) {
        String about = Stream.of(FoundPlaces.level(hit, frame.texts()), FoundPlaces.within(hit, frame.texts()), FoundPlaces.understood(hit, words, frame.texts()))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
        return new Part.Line(Cell.of(new Cell.Piece.Link(hit.place().name(), "/municipality/%s/%s".formatted(hit.country().id(), hit.place().code()))), about, hit.place().code(), false);
    }

    /** A place with the page around it, in the words of its country. */
    private record Opened(Municipality shown, Frame frame) {
        MunicipalityTold told() {
            return new MunicipalityTold(shown, frame.texts());
        }

        String address() {
            return BASE + shown.counts().country() + "/" + shown.place().code();
        }
    }

    private Opened open(Context context) {
        String country = context.pathParam("country");
        CountryPack pack = studies.workspace().countryPack(country);
        Frame frame = studies.pages().frame(context, pack, _ -> "");
        Municipality shown = new ShowMunicipality(studies.workspace()).of(country, context.pathParam("code"), frame.texts()).orElseThrow(NotFoundResponse::new);
        return new Opened(shown, frame.titled(frame.say("municipality.page", shown.place().name())));
    }

    private void municipality(Context context) {
        Opened opened = open(context);
        MunicipalityTold told = opened.told();
        List<Part> parts = new ArrayList<>();
        parts.add(jumps(opened, told));
        parts.add(heading(opened, "left"));
        told.left().forEach(each -> parts.add(new Part.Words(each)));
        told.picture().ifPresent(each -> parts.add(drawn("picture-counts", each)));
        parts.add(folded(opened, told.counts()));
        moved(opened, told, parts);
        parts.add(heading(opened, "census"));
        told.census().forEach(each -> parts.add(new Part.Words(each)));
        sections.forEach(each -> parts.addAll(each.parts(opened.shown(), opened.frame())));
        if (!told.borders().isEmpty()) {
            parts.add(heading(opened, "borders"));
            parts.add(new Part.Lines(told.borders().stream().map(each -> new Part.Line(Cell.text(told.told(each)), "", "", false)).toList()));
        }
        unknown(opened, told, parts);
        inside(opened, parts);
        next(opened, parts);
        studies.show(context, opened.frame(), told.about(), parts);
    }

    /** The questions that the page answers, each a jump away. */
    private static Part jumps(Opened opened, MunicipalityTold told) {
        return new Part.Ways(Stream.of("left", "moved", "census", "borders", "unknown", "next")
                .filter(each -> !each.equals("borders") || !told.borders().isEmpty()).filter(each -> !each.equals("unknown") || !told.gaps().rows().isEmpty())
                .map(each -> new Link(opened.frame().say("municipality.section." + each), opened.address() + "#" + each)).toList(), false);
    }

    private static Part heading(Opened opened, String key) {
        return new Part.Heading(opened.frame().say("municipality.section." + key), key);
    }

    private static Part drawn(String id, View.Picture picture) {
        return new Part.Drawn(new Plate(id, picture.title(), picture.drawing(), "", "", false, Optional.empty()));
    }

    /** The sentences and pictures above tell it; the table waits, so that a phone shows the whole in a few screens. */
    private static Part folded(Opened opened, Sheet sheet) {
        String said = opened.frame().say("municipality.folded", sheet.title(), opened.frame().texts().number(sheet.rows().size()));
        return new Part.Folded(said, List.of(new Part.Table(SheetView.below(opened.address(), sheet, opened.frame()), true, true)));
    }

    private static void moved(Opened opened, MunicipalityTold told, List<Part> parts) {
        parts.add(heading(opened, "moved"));
        told.moved().forEach(each -> parts.add(new Part.Words(each)));
        told.flows().ifPresent(each -> {
            parts.add(drawn("picture-moves", each));
            parts.add(new Part.Words(each.description()));
        });
        told.leaving().ifPresent(each -> parts.add(folded(opened, each)));
        told.coming().ifPresent(each -> parts.add(folded(opened, each)));
    }

    private static void unknown(Opened opened, MunicipalityTold told, List<Part> parts) {
        Sheet gaps = told.gaps();
        if (!gaps.rows().isEmpty()) {
            parts.add(heading(opened, "unknown"));
            parts.add(new Part.Lines(gaps.rows().stream().map(each -> new Part.Line(each.cells().getFirst(), each.cells().getLast().plain(), "", false)).toList()));
        }
        parts.add(new Part.Folded(opened.frame().say("municipality.section.sources"), List.of(new Part.Table(SheetView.below(opened.address(), told.sourceSheet(), opened.frame()), true, false))));
    }

    /** Of a province or a department: what lies in it, so that one comes down to one's own. */
    private static void inside(Opened opened, List<Part> parts) {
        List<CountedPlace> inside = opened.shown().counts().parts(opened.shown().place().code());
        if (inside.isEmpty()) {
            return;
        }
        List<Part.Line> lines = inside.stream().map(each -> new Part.Line(link(opened, each), opened.shown().level(each, opened.frame().language()), each.code(), false)).toList();
        parts.add(new Part.Folded(opened.frame().say("municipality.section.parts"), List.of(new Part.Lines(lines))));
    }

    private static Cell link(Opened opened, CountedPlace place) {
        return Cell.of(new Cell.Piece.Link(place.name(), "/municipality/%s/%s".formatted(opened.shown().counts().country(), place.code())));
    }

    /** The studies that have it, its province, another municipality, and a study of one's own. */
    private void next(Opened opened, List<Part> parts) {
        Municipality shown = opened.shown();
        List<Study> naming = new ShowMunicipality(studies.workspace()).naming(shown.counts().country(), shown.place());
        List<Link> links = new ArrayList<>();
        naming.forEach(each -> {
            String name = studies.workspace().texts(each, opened.frame().language()).of(each.title().name());
            links.add(new Link(opened.frame().say("municipality.study", name), "/study/" + each.id()));
            links.add(new Link(opened.frame().say("municipality.since", name), "/study/" + each.id() + "/since"));
        });
        shown.counts().above(shown.place()).forEach(each -> links.add(new Link("%s (%s)".formatted(each.name(), shown.level(each, opened.frame().language())), BASE + shown.counts().country() + "/" + each.code())));
        loses(opened).ifPresent(links::addFirst);
        links.add(new Link(opened.frame().say("municipality.another"), "/municipality"));
        parts.add(heading(opened, "next"));
        if (shown.place().within().isPresent()) {
            parts.add(new Part.Words(opened.frame().say("municipality.begin.why")));
            parts.add(new Part.Asked(Form.button(opened.address() + "/study", opened.frame().say("municipality.begin", shown.place().name()))));
        }
        parts.add(new Part.Ways(links, false));
    }

    /** What the next census costs it: told where the country pack says how money is shared. */
    private Optional<Link> loses(Opened opened) {
        String country = opened.shown().counts().country();
        boolean shares = new org.puriq.task.AskTransfers(studies.workspace()).rule(country) instanceof org.puriq.base.Checked.Sound<?>;
        CountedPlace place = opened.shown().place();
        boolean receives = place.level().equals(opened.shown().counts().smallestLevel());
        String address = receives ? LossPages.address(country, place.code()) : "/country/" + country + "/losses" + (place.within().isPresent() ? "?within=" + place.code() : "");
        return shares ? Optional.of(new Link(opened.frame().say(receives ? "loss.title" : "loss.all.title", place.name()), address)) : Optional.empty();
    }

    private void file(Context context) throws IOException {
        Opened opened = open(context);
        var asked = SheetFiles.Asked.of(context.pathParam("table"));
        Format format = asked.format().orElseThrow(NotFoundResponse::new);
        MunicipalityTold told = format == Format.JSON ? new MunicipalityTold(opened.shown(), opened.frame().texts().forMachines()) : opened.told();
        Sheet sheet = Stream.of(Optional.of(told.counts()), told.leaving(), told.coming()).flatMap(Optional::stream).filter(each -> each.name().equals(asked.name())).findFirst().orElseThrow(NotFoundResponse::new);
        Texts texts = opened.frame().texts();
        SheetFiles.send(context, SheetView.below(opened.address(), sheet, opened.frame()).narrowed(), format == Format.CSV ? Format.EXCEL_CSV : format, texts);
    }

    private void begin(Context context) {
        Opened opened = open(context);
        String id = Studies.sound(studies.change(() -> new BeginMunicipality(studies.workspace()).of(opened.shown())), 422);
        context.redirect(opened.frame().to("/study/" + id), HttpStatus.SEE_OTHER);
    }
}
