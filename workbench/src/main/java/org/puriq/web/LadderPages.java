package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.evidence.Category;
import org.puriq.format.Cells;
import org.puriq.format.ResponseFormat;
import org.puriq.planning.Ladder;
import org.puriq.response.Embedding;
import org.puriq.table.Cell;
import org.puriq.task.SetRung;
import org.puriq.text.FieldTexts;
import org.puriq.view.EmbeddingProfile;
import org.puriq.view.EmbeddingProfile.Subject;
import org.puriq.view.LadderWords;

/** The ladder of a place: theme by theme what the records bear out, what is missing, and the rung that the analyst sets with a reason. */
final class LadderPages implements Routes {
    private final Studies studies;

    LadderPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/ladder/{place}", this::ladder);
        routes.post("/study/{study}/ladder/{place}", this::set);
    }

    private void ladder(Context context) {
        Opened plain = studies.open(context);
        String place = context.pathParam("place");
        if (plain.study().places().find(place).isEmpty()) {
            throw new NotFoundResponse();
        }
        Opened opened = plain.titled(plain.say("web.ladder.title", plain.phrases().place(place))).in(Stage.RESPONSE);
        var profile = new EmbeddingProfile(opened.study());
        List<Subject> subjects = profile.subjects().stream().filter(each -> each.place().equals(place)).toList();
        List<Part> parts = new ArrayList<>();
        for (Subject subject : subjects) {
            parts.add(new Part.Heading(new LadderWords(opened.plainRequest()).subject(subject), "subject-" + parts.size()));
            profile.themes().forEach(theme -> parts.add(theme(opened, profile, subject, theme)));
        }
        if (parts.isEmpty()) {
            parts.add(new Part.Nothing(new Empty(opened.say("web.ladder.empty"), opened.say("web.document.why"), List.of(new Link(opened.say("web.document.register"), opened.below("document"))))));
        }
        parts.add(new Part.Ways(List.of(new Link(opened.say("view.embedding-profile.title"), opened.below("table/embedding-profile?place=" + place)),
                new Link(opened.say("view.documents-compared.title"), opened.below("table/documents-compared?place=" + place))), false));
        studies.show(context, opened, opened.say("web.ladder.lead"), parts);
    }

    private static Part theme(Opened opened, EmbeddingProfile profile, Subject subject, Category theme) {
        var words = new LadderWords(opened.plainRequest());
        Ladder ladder = profile.ladder(subject, theme.id());
        Optional<Embedding> set = profile.set(subject, theme.id());
        List<Part> parts = new ArrayList<>();
        Cell evidence = words.evidence(ladder);
        List<Fact> facts = new ArrayList<>();
        facts.add(evidence.pieces().isEmpty() ? new Fact(opened.say("head.behind-rung"), opened.say("embedding.nothing-confirmed")) : new Fact(opened.say("head.behind-rung"), evidence));
        facts.add(new Fact(opened.say("web.ladder.proposed"), words.rung(ladder.proposed())));
        if (!ladder.missing().isEmpty()) {
            facts.add(new Fact(opened.say("head.missing-for-rung"), words.needs(ladder.missing())));
        }
        if (!ladder.next().isEmpty()) {
            facts.add(new Fact(opened.say("head.next-rung"), words.needs(ladder.next())));
        }
        parts.add(new Part.Facts(facts));
        set.ifPresentOrElse(each -> parts.add(new Part.Asked(form(opened, each))), () -> parts.add(new Part.Asked(button(opened, subject, theme, "web.ladder.set"))));
        set.filter(each -> !List.copyOf(each.passages()).equals(ladder.confirmed().stream().map(one -> one.id()).toList()))
                .ifPresent(_ -> parts.add(new Part.Asked(button(opened, subject, theme, "web.ladder.renew"))));
        String standing = set.isPresent() ? words.rung(set.get().rung()) : opened.say("web.ladder.not-set");
        return new Part.Told(subject.round().isPresent() || subject.owner().isPresent() ? theme.id() + "-" + subject.owner().orElse("") + subject.round().orElse("") : theme.id(),
                opened.say("head.theme"), opened.texts().of(theme.name()), standing, set.isPresent(), parts);
    }

    private static Form button(Opened opened, Subject subject, Category theme, String text) {
        return Form.button(opened.below("ladder/" + subject.place()), opened.say(text)).with("theme", theme.id())
                .with("owner", subject.owner().orElse("")).with("round", subject.round().orElse(""));
    }

    private static Form form(Opened opened, Embedding embedding) {
        Cells cells = ResponseFormat.EMBEDDINGS.cells(embedding);
        String reason = "reason_" + opened.texts().language().code();
        List<Field> fields = Stream.of("rung", reason).map(column -> {
            Field field = new Field(FieldTexts.column("embeddings", column, opened.texts().language()), "", column.equals("rung") ? Field.Kind.CHOICE : Field.Kind.TEXT,
                    new Cell.Edit("embeddings", embedding.id(), column, cells.text(column)));
            return column.equals("rung") ? field.choosing(PassageParts.rungs(opened).stream().filter(each -> !each.value().isEmpty()).toList()) : field;
        }).toList();
        return new Form(opened.below("record/embeddings/" + embedding.id()), fields, List.of(), Map.of(), "", Form.Kind.SAVED);
    }

    private void set(Context context) {
        Opened opened = studies.open(context);
        String place = context.pathParam("place");
        String theme = asked(context, "theme").orElse("");
        var subject = new Subject(place, asked(context, "owner"), asked(context, "round"));
        Studies.sound(studies.change(() -> new SetRung(studies.workspace()).on(opened.study().id(), subject, theme, Optional.empty())), 422);
        context.redirect(opened.frame().within("ladder/" + place) + "#" + theme, HttpStatus.SEE_OTHER);
    }

    private static Optional<String> asked(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).filter(each -> !each.isBlank());
    }
}
