package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** The page that shows every component in every state: what designers look at and browser tests visit. */
public final class Patterns implements Routes {
    static final String BASE = "/patterns";
    private static final Set<String> BASES = Set.of("reported", "derived", "assumption");
    private static final Pattern NOT_A_NUMBER = Pattern.compile(".*[^0-9., ].*");
    private static final List<String> PARTS = List.of("figures", "terms", "excerpts", "sheets", "writing", "notices", "empty", "problems", "works", "pictures");

    private final Pages pages;
    private final PatternAnswers answers = new PatternAnswers();
    private final AtomicInteger done = new AtomicInteger(38);

    public Patterns(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(BASE, this::all);
        routes.get(BASE + "/why/{statement}", this::why);
        routes.get(BASE + "/table/{file}", this::file);
        routes.get(BASE + "/running", this::work);
        routes.post(BASE + "/running/cancel", context -> {
            done.set(0);
            back(context);
        });
        routes.post(BASE + "/edit", this::edit);
        routes.post(BASE + "/undo", context -> step(context, answers.undo(), "web.undo.undone"));
        routes.post(BASE + "/redo", context -> step(context, answers.redo(), "web.undo.redone"));
        routes.get(BASE + "/stumble", _ -> {
            throw new IllegalStateException("The pattern page stumbles on purpose.");
        });
    }

    private Frame frame(Context context) {
        Frame frame = pages.frame(context, "patterns.title");
        List<Link> parts = PARTS.stream().map(part -> new Link(frame.say("patterns.part." + part), BASE + "#" + part)).toList();
        return frame.of(new OpenStudy(BASE, frame.say("patterns.study"), frame.say("patterns.round"))).in(Stage.EVIDENCE, parts);
    }

    private void all(Context context) {
        Frame frame = frame(context);
        var sheets = new PatternSheets(frame.texts(), answers);
        var parts = new PatternParts(frame.texts(), answers);
        Map<String, Object> content = new HashMap<>(Map.of(
                "communities", SheetView.amongOthers(sheets.communities(), frame),
                "years", SheetView.amongOthers(sheets.years(), frame),
                "nothing", SheetView.amongOthers(sheets.nothing(), frame),
                "plate", parts.plate(SheetView.amongOthers(sheets.destinations(), frame)),
                "notices", parts.notices(),
                "excerpt", List.of(parts.excerpt()),
                "empty", parts.empty(),
                "problems", parts.problems(),
                "works", parts.works(38),
                "fields", Form.of(BASE + "/edit", parts.fields(), "").as(Form.Kind.SAVED)));
        pages.show(context, frame, "page/patterns.jte", content);
    }

    private void why(Context context) {
        String basis = context.pathParam("statement");
        if (!BASES.contains(basis)) {
            throw new NotFoundResponse();
        }
        Frame frame = frame(context);
        pages.show(context, frame, "page/why.jte", Map.of("why", new PatternParts(frame.texts(), answers).why(basis)));
    }

    private void file(Context context) throws IOException {
        var asked = SheetFiles.Asked.of(context.pathParam("file"));
        Frame frame = frame(context);
        Sheet sheet = new PatternSheets(frame.texts(), answers).all().stream().filter(each -> each.name().equals(asked.name())).findFirst()
                .orElseThrow(NotFoundResponse::new);
        SheetFiles.send(context, SheetView.amongOthers(sheet, frame).narrowed(), asked.format().orElseThrow(NotFoundResponse::new), frame.texts());
    }

    private void work(Context context) {
        Frame frame = frame(context);
        int now = Math.min(97, done.addAndGet(1));
        pages.show(context, frame, "page/work.jte", Map.of("work", new PatternParts(frame.texts(), answers).running(now)));
    }

    /** The sample of a number refuses what is none; everything else is taken. */
    private void edit(Context context) {
        Answer answer = context.bodyAsClass(Answer.class);
        Frame frame = frame(context);
        if (answer.record().equals("field-people") && NOT_A_NUMBER.matcher(answer.value()).matches()) {
            context.status(422).json(Map.of("refused", frame.say("patterns.problem.number")));
            return;
        }
        answers.write(answer.record(), answer.was(), answer.value());
        String html = pages.part("part/pieces.jte", Map.of("cell", Cell.text(answer.value()), "frame", frame));
        context.json(new Saved(answer.record(), answer.value(), html, ""));
    }

    private void step(Context context, boolean was, String key) {
        Frame frame = frame(context);
        if (context.header(Guard.TOKEN_HEADER) == null) {
            back(context);
        } else {
            context.json(Map.of("said", frame.say(was ? key : "web.undo.nothing")));
        }
    }

    private void back(Context context) {
        context.redirect(frame(context).to(BASE), io.javalin.http.HttpStatus.SEE_OTHER);
    }
}
