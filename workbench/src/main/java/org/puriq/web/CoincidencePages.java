package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.format.ResponseFormat;
import org.puriq.response.Activity;
import org.puriq.response.Coincidence;
import org.puriq.response.Coincidences;
import org.puriq.response.Overlap;
import org.puriq.table.Cell;
import org.puriq.task.EditStudy;
import org.puriq.view.CoincidencesView;
import org.puriq.view.Request;
import org.puriq.view.View;
import org.puriq.view.Views;

/** Who else does this: each pair that seems to do the same, joined or dismissed by hand with a reason. */
final class CoincidencePages implements Routes {
    private final Studies studies;

    CoincidencePages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/" + CoincidencesView.NAME, context -> list(context, "", List.of()));
        routes.post("/study/{study}/" + CoincidencesView.NAME + "/{pair}", this::decide);
    }

    private void list(Context context, String refused, List<Problem> problems) {
        Opened plain = studies.open(context);
        View view = Views.find(plain.study(), CoincidencesView.NAME).orElseThrow();
        Opened opened = plain.titled(view.title(plain.plainRequest())).in(Stage.RESPONSE);
        Request request = opened.plainRequest();
        List<Part> parts = new ArrayList<>();
        List<Coincidence> found = CoincidencesView.of(request);
        if (found.isEmpty()) {
            parts.add(new Part.Nothing(TablePages.empty(opened, view)));
        } else {
            parts.add(new Part.Words(opened.say("coincidences.only-seem")));
        }
        found.forEach(each -> parts.add(told(opened, request, each, CoincidencesView.key(each).equals(refused) ? problems : List.of())));
        if (!found.isEmpty()) {
            parts.add(new Part.Files(opened.say("web.sheet.files"), SheetView.FORMATS.stream()
                    .map(each -> new Link(each.toUpperCase(Locale.ROOT), opened.below("table/" + CoincidencesView.NAME + "." + each))).toList()));
            parts.add(SharingPages.files(opened));
        }
        studies.show(context, opened, view.lead(request), parts);
    }

    private static Part told(Opened opened, Request request, Coincidence pair, List<Problem> problems) {
        Optional<Overlap> decided = Coincidences.decided(pair, opened.study().all(Overlap.class));
        List<Part> parts = new ArrayList<>(List.of(new Part.Facts(List.of(who(opened, pair.one()), who(opened, pair.other()))), new Part.Words(CoincidencesView.why(request, pair))));
        if (decided.isPresent()) {
            parts.add(new Part.Words(Cell.of(new Cell.Piece.Link(CoincidencesView.decision(request, pair, List.of(decided.get())), "record/overlaps/" + decided.get().id()))));
        } else {
            parts.add(new Part.Folded(opened.say("web.coincidences.decide"), List.of(new Part.Asked(asked(opened, pair, problems))), !problems.isEmpty()));
        }
        String state = opened.say("coincidences." + decided.map(Overlap::state).orElse("open"));
        return new Part.Told(CoincidencesView.key(pair), opened.say("coincidences." + pair.nearness().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".kind"),
                names(opened, pair), state, decided.isPresent(), parts);
    }

    /** Both names, or the one that they share. */
    private static String names(Opened opened, Coincidence pair) {
        return Stream.of(pair.one(), pair.other()).map(each -> opened.texts().of(each.name())).distinct().collect(Collectors.joining(" · "));
    }

    private static Fact who(Opened opened, Activity activity) {
        return new Fact(opened.phrases().actor(activity.owner()),
                Cell.of(new Cell.Piece.Link("%s · %s".formatted(opened.texts().of(activity.name()), opened.phrases().place(activity.place())), "record/activities/" + activity.id())));
    }

    private static Form asked(Opened opened, Coincidence pair, List<Problem> problems) {
        Field state = Field.asked("state", opened.say("web.coincidences.state"), "", Field.Kind.CHOICE, Overlap.JOINED)
                .choosing(List.of(new Field.Choice(Overlap.JOINED, opened.say("coincidences.joined")), new Field.Choice(Overlap.DISMISSED, opened.say("coincidences.dismissed"))));
        Field reason = Field.asked("reason", opened.say("web.coincidences.reason"), "", Field.Kind.TEXT, "").neededIf(true);
        return Form.of(opened.below(CoincidencesView.NAME + "/" + CoincidencesView.key(pair)),
                List.of(state, problems.isEmpty() ? reason : reason.refused("", opened.sentences(problems))), opened.say("web.coincidences.decide.do"));
    }

    private void decide(Context context) {
        Opened opened = studies.open(context);
        String pair = context.pathParam("pair");
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("activities", pair.replace('+', ' '));
        cells.put("state", asked(context, "state"));
        cells.put("reason_" + opened.texts().language().code(), asked(context, "reason"));
        cells.put("decided_at", LocalDate.now(java.time.ZoneId.systemDefault()).toString());
        switch (studies.change(() -> new EditStudy(studies.workspace()).add(opened.study().id(), ResponseFormat.OVERLAPS.name(), cells))) {
            case Checked.Sound<EditStudy.Saved> _ -> context.redirect(opened.frame().within(CoincidencesView.NAME) + "#" + pair, HttpStatus.SEE_OTHER);
            case Checked.Faulty<EditStudy.Saved>(List<Problem> problems) -> {
                context.status(422);
                list(context, pair, problems);
            }
        }
    }

    private static String asked(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }
}
