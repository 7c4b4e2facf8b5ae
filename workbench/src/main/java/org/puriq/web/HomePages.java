package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.task.Editions;
import org.puriq.task.NewStudy;
import org.puriq.text.Texts;

/** The first page, with the studies that there are, and the page that starts another one. */
final class HomePages implements Routes {
    private final Studies studies;

    HomePages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::home);
        routes.get("/study/new", context -> ask(context, List.of()));
        routes.post("/study/new", this::create);
        routes.post("/study-editions", this::addEdition);
    }

    private void home(Context context) {
        Frame frame = studies.pages().frame(context, "web.home.title");
        List<Part> parts = new ArrayList<>();
        parts.addAll(MunicipalityPages.question(studies, frame, ""));
        parts.add(new Part.Heading(frame.say("web.home.studies"), "studies"));
        List<String> ids = studies.workspace().ids();
        List<Part.Card> cards = new ArrayList<>();
        List<ProblemLine> unopened = new ArrayList<>();
        for (String id : ids) {
            switch (studies.workspace().study(id)) {
                case Checked.Sound<Study>(Study study, List<Problem> _) -> cards.add(card(frame, study));
                case Checked.Faulty<Study>(List<Problem> problems) -> problems.forEach(each -> unopened.add(ProblemLine.of(each, frame.texts(), Optional.empty())));
            }
        }
        if (cards.isEmpty()) {
            parts.add(new Part.Nothing(new Empty(frame.say("web.home.none"), frame.say("web.home.none.why"), ways(frame))));
        } else {
            parts.add(new Part.Cards(cards));
            parts.add(new Part.Ways(ways(frame), true));
        }
        parts.addAll(tools(frame));
        new Editions(studies.workspace()).waiting().forEach(each -> parts.addAll(edition(frame, each)));
        if (!unopened.isEmpty()) {
            parts.add(new Part.Wrong(unopened));
        }
        studies.show(context, frame, frame.say("web.home.lead"), parts);
    }

    /** The program carries another edition of a study than the one that lies here. */
    private List<Part> edition(Frame frame, Study study) {
        String name = studies.workspace().texts(study, frame.language()).of(study.title().name());
        return List.of(new Part.Heading(frame.say("web.home.edition", name), "edition-" + study.id()), new Part.Words(frame.say("web.home.edition.why")),
                new Part.Asked(Form.button("/study-editions", frame.say("web.home.edition.do")).with("study", study.id())));
    }

    private void addEdition(Context context) {
        String id = Studies.sound(studies.change(() -> new Editions(studies.workspace()).addBeside(given(context, "study"))), 422);
        context.redirect(studies.pages().frame(context, "web.home.title").to("/study/" + id), HttpStatus.SEE_OTHER);
    }

    private static List<Link> ways(Frame frame) {
        return List.of(new Link(frame.say("web.new.title"), "/study/new"), new Link(frame.say("web.import.title"), "/import"));
    }

    /** What needs no study: each with a sentence, since its name alone does not say what it is for. */
    private static List<Part> tools(Frame frame) {
        return List.of(new Part.Heading(frame.say("home.tools"), "tools"), new Part.Lines(List.of(
                tool(frame, frame.say("moves.title"), FlowTablePages.BASE, "home.tools.moves"),
                tool(frame, frame.say("net.page.link"), "/flows/net", "home.tools.net"),
                tool(frame, frame.say("hindcast.page.way"), HindcastPages.BASE, "home.tools.hindcast"))));
    }

    private static Part.Line tool(Frame frame, String name, String address, String about) {
        return new Part.Line(Cell.of(new Cell.Piece.Link(name, address)), frame.say(about), "", false);
    }

    private Part.Card card(Frame frame, Study study) {
        Texts texts = studies.workspace().texts(study, frame.language());
        long open = study.contradictions().stream().filter(each -> !each.resolved()).count();
        List<Fact> facts = List.of(
                new Fact(frame.say("web.home.places"), texts.number(study.records().count(Place.class))),
                new Fact(frame.say("web.home.statements"), texts.number(study.records().count(Statement.class))),
                new Fact(frame.say("web.home.flows"), texts.number(study.flows().size())),
                new Fact(frame.say("web.home.activities"), texts.number(study.activities().size())));
        String contradictions = study.records().count(Contradiction.class) == 0 ? "" : frame.say("web.home.open", texts.number(open));
        return new Part.Card(texts.of(study.title().name()), "/study/" + study.id(), about(study, texts), facts, contradictions);
    }

    private String about(Study study, Texts texts) {
        String author = study.title().year().isEmpty() ? study.title().author() : "%s (%s)".formatted(study.title().author(), study.title().year());
        return String.join(" · ", java.util.stream.Stream.of(studies.country(study, texts), author.strip()).filter(each -> !each.isEmpty()).toList());
    }

    private void ask(Context context, List<Problem> problems) {
        Frame frame = studies.pages().frame(context, "web.new.title");
        List<Part> parts = new ArrayList<>();
        problems.forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.REFUSED, frame.texts().sentence(each)))));
        parts.add(new Part.Asked(Form.of("/study/new", List.of(
                Field.asked("name", frame.say("web.new.name"), frame.say("web.new.name.help"), Field.Kind.LINE, given(context, "name")).neededIf(true),
                Field.asked("name_en", frame.say("web.new.name.english"), frame.say("web.new.name.english.help"), Field.Kind.LINE, given(context, "name_en")),
                Field.asked("country", frame.say("web.new.country"), frame.say("web.new.country.help"), Field.Kind.CHOICE, given(context, "country")).choosing(countries(frame))),
                frame.say("web.new.do"))));
        studies.show(context, frame, frame.say("web.new.lead"), parts);
    }

    private static String given(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }

    private List<Field.Choice> countries(Frame frame) {
        return studies.workspace().countryPacks().stream().map(each -> new Field.Choice(each.id(), frame.texts().of(each.name()))).toList();
    }

    private void create(Context context) {
        var name = new Wording(given(context, "name").strip(), given(context, "name_en").strip());
        switch (studies.change(() -> new NewStudy(studies.workspace()).create(name, given(context, "country")))) {
            case Checked.Sound<String>(String id, List<Problem> _) ->
                    context.redirect(studies.pages().frame(context, "web.new.title").to("/study/" + id), HttpStatus.SEE_OTHER);
            case Checked.Faulty<String>(List<Problem> problems) -> {
                context.status(422);
                ask(context, problems);
            }
        }
    }
}
