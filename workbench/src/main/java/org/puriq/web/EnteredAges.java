package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.AgeCount;
import org.puriq.country.CountedPlace;
import org.puriq.task.CountryFacts;
import org.puriq.task.EnterAges;
import org.puriq.task.EnterAges.Entered;
import org.puriq.task.EnterAges.Given;
import org.puriq.task.KeptAges;

/** Keeping ages of a place: pasted or sent, with their source and who enters them; changed, taken away and put back. */
final class EnteredAges implements Routes {
    private static final String HERE = "/municipality/{country}/{code}/kept-ages";
    private static final String TABLE = "table";
    private static final String FILE = "file";
    private static final String YES = "yes";
    private static final List<String> ASKED = List.of("year", "source", "by", "alone", "replace");

    private final Studies studies;
    private final KeptAges kept;
    private final EnterAges enter;

    EnteredAges(Studies studies) {
        this.studies = studies;
        this.kept = new KeptAges(studies.workspace().home());
        this.enter = new EnterAges(studies.workspace());
    }

    static String address(String country, String code) {
        return "/municipality/%s/%s/kept-ages".formatted(country, code);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HERE, context -> show(context, open(context), Map.of(), List.of()));
        routes.post(HERE, this::pasted);
        routes.post(HERE + "/file", this::sent);
        routes.post(HERE + "/alone", context -> done(context, opened -> enter.living(opened.country(), opened.code(), given(context, "alone"))));
        routes.post(HERE + "/remove", context -> done(context, opened -> kept.takeAway(opened.country(), opened.code())));
        routes.post(HERE + "/back", context -> done(context, opened -> kept.putBack(opened.country(), opened.code())));
    }

    private record Opened(String country, String code, CountedPlace place, String lastCensus, Frame frame) {
        String address() {
            return EnteredAges.address(country, code);
        }
    }

    private Opened open(Context context) {
        String country = context.pathParam("country");
        if (!AgesPages.isKnown(country)) {
            throw new NotFoundResponse();
        }
        var counts = CountryFacts.of(country, studies.workspace().home()).counts();
        CountedPlace place = counts.place(context.pathParam("code")).orElseThrow(NotFoundResponse::new);
        Frame frame = studies.pages().frame(context, studies.workspace().countryPack(country), texts -> texts.say("enter.page", place.name()));
        return new Opened(country, place.code(), place, counts.censusYears().isEmpty() ? "" : String.valueOf(counts.censusYears().getLast()), frame);
    }

    private static String given(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }

    @FunctionalInterface
    private interface Change {
        Checked<?> of(Opened opened);
    }

    private void done(Context context, Change change) {
        Opened opened = open(context);
        goOn(context, opened, Map.of(), change.of(opened));
    }

    private void pasted(Context context) {
        Opened opened = open(context);
        goOn(context, opened, answers(context), enter.keep(entered(context, opened, new Given.Typed(opened.frame().say("enter.typed"), given(context, TABLE)))));
    }

    private void sent(Context context) throws IOException {
        Opened opened = open(context);
        UploadedFile sent = context.uploadedFile(FILE);
        if (sent == null || sent.filename().isBlank()) {
            goOn(context, opened, answers(context), Checked.<AgeCount>faulty(Problem.refused(Where.NOWHERE, "enter.no-file")));
            return;
        }
        Path folder = Files.createTempDirectory("puriq-ages-");
        Path file = folder.resolve(Uploads.safe(sent.filename()));
        try (InputStream content = sent.content()) {
            Files.copy(content, file);
            goOn(context, opened, answers(context), enter.keep(entered(context, opened, new Given.InFile(file))));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static Entered entered(Context context, Opened opened, Given table) {
        return new Entered(opened.country(), opened.code(), table, given(context, "year"), given(context, "source"), given(context, "by"), given(context, "alone"), given(context, "replace").equals(YES));
    }

    private static Map<String, String> answers(Context context) {
        var answers = new java.util.LinkedHashMap<String, String>();
        answers.put(TABLE, given(context, TABLE));
        ASKED.forEach(name -> answers.put(name, given(context, name)));
        return answers;
    }

    /** Doubts are told once, with what was kept; what is wrong keeps what was typed in the form. */
    private void goOn(Context context, Opened opened, Map<String, String> answers, Checked<?> changed) {
        switch (changed) {
            case Checked.Sound<?>(Object _, List<Problem> doubts) when doubts.isEmpty() -> context.redirect(opened.frame().to(opened.address()), HttpStatus.SEE_OTHER);
            case Checked.Sound<?>(Object _, List<Problem> doubts) -> show(context, opened, Map.of(), List.of(new Part.Said(new Notice(Notice.Kind.NOTE, opened.frame().say("enter.done"))), wrong(opened, doubts)));
            case Checked.Faulty<?>(List<Problem> problems) -> {
                context.status(422);
                show(context, opened, answers, List.of(wrong(opened, problems)));
            }
        }
    }

    private static Part wrong(Opened opened, List<Problem> problems) {
        return new Part.Wrong(problems.stream().map(each -> ProblemLine.of(each, opened.frame().texts(), Optional.empty())).toList());
    }

    private void show(Context context, Opened opened, Map<String, String> answers, List<Part> said) {
        Frame frame = opened.frame();
        List<Part> parts = new ArrayList<>(said);
        parts.addAll(keptParts(opened));
        parts.add(new Part.Heading(frame.say("enter.title"), "enter"));
        parts.add(new Part.Asked(Form.of(opened.address(), fields(opened, answers, Field.asked(TABLE, frame.say("enter.table"), frame.say("enter.table.help"), Field.Kind.TEXT, answers.getOrDefault(TABLE, "")).neededIf(true)), frame.say("enter.do"))));
        parts.add(new Part.Heading(frame.say("enter.file.title"), "send"));
        Field file = Field.asked(FILE, frame.say("enter.file"), frame.say("enter.file.help"), Field.Kind.DATA, "").neededIf(true);
        parts.add(new Part.Asked(Form.of(opened.address() + "/file", fields(opened, answers, file).stream().map(EnteredAges::again).toList(), frame.say("enter.do")).as(Form.Kind.FILE)));
        parts.add(new Part.Ways(List.of(new Link(frame.say("enter.see", opened.place().name()), LossPages.address(opened.country(), opened.code()) + "#ages"), new Link(frame.say("enter.years"), AgesPages.address(opened.country(), opened.code()))), false));
        studies.show(context, frame, frame.say("enter.lead"), parts);
    }

    /** The same question in a second form of the page: its identity is another one. */
    private static Field again(Field field) {
        return new Field(field.label(), field.help(), field.kind(), field.value(), field.choices(), new org.puriq.table.Cell.Edit("sent", "", field.edit().column(), field.value()), field.problem(), field.needed());
    }

    private List<Field> fields(Opened opened, Map<String, String> answers, Field table) {
        Frame frame = opened.frame();
        List<Field> fields = new ArrayList<>(List.of(table,
                Field.asked("year", frame.say("enter.year"), "", Field.Kind.LINE, answers.getOrDefault("year", opened.lastCensus())).neededIf(true),
                Field.asked("source", frame.say("enter.source"), frame.say("enter.source.help"), Field.Kind.LINE, answers.getOrDefault("source", "")).neededIf(true),
                Field.asked("by", frame.say("enter.by"), frame.say("enter.by.help"), Field.Kind.LINE, answers.getOrDefault("by", "")).neededIf(true),
                Field.asked("alone", frame.say("enter.alone"), frame.say("enter.alone.help"), Field.Kind.LINE, answers.getOrDefault("alone", ""))));
        if (kept.has(opened.country(), opened.code())) {
            fields.add(Field.asked("replace", frame.say("enter.replace"), "", Field.Kind.CHOICE, answers.getOrDefault("replace", "")).choosing(List.of(new Field.Choice("", frame.say("enter.replace.no")), new Field.Choice(YES, frame.say("enter.replace.yes")))));
        }
        return fields;
    }

    private List<Part> keptParts(Opened opened) {
        Frame frame = opened.frame();
        List<Part> parts = new ArrayList<>();
        Checked<Optional<AgeCount>> ages = kept.of(opened.country(), opened.code());
        if (ages instanceof Checked.Faulty<Optional<AgeCount>>(List<Problem> problems)) {
            parts.add(wrong(opened, problems));
        }
        if (ages instanceof Checked.Sound<Optional<AgeCount>>(Optional<AgeCount> found, List<Problem> _)) {
            found.ifPresent(each -> parts.addAll(keptParts(opened, each)));
        }
        List<Path> earlier = kept.earlier(opened.country(), opened.code());
        if (!earlier.isEmpty()) {
            parts.add(new Part.Words(frame.say("enter.earlier", frame.texts().number(earlier.size()), String.valueOf(earlier.getFirst().getParent()))));
            parts.add(new Part.Asked(Form.button(opened.address() + "/back", frame.say("enter.back"))));
        }
        return parts;
    }

    private static List<Part> keptParts(Opened opened, AgeCount ages) {
        Frame frame = opened.frame();
        var texts = frame.texts();
        List<Fact> facts = List.of(new Fact(frame.say("enter.fact.year"), String.valueOf(ages.year())), new Fact(frame.say("enter.fact.persons"), texts.number(ages.persons())),
                new Fact(frame.say("enter.fact.sexes"), ages.bySex() ? frame.say("enter.fact.sexes.value", texts.number(ages.women()), texts.number(ages.men())) : frame.say("enter.fact.sexes.none")),
                new Fact(frame.say("enter.fact.source"), ages.source()), new Fact(frame.say("enter.fact.by"), ages.by()), new Fact(frame.say("enter.fact.day"), ages.day()),
                new Fact(frame.say("enter.fact.alone"), ages.alone().map(each -> frame.say("enter.fact.alone.value", texts.number(each))).orElseGet(() -> frame.say("enter.fact.alone.none"))));
        Field alone = Field.asked("alone", frame.say("enter.alone"), frame.say("enter.alone.help"), Field.Kind.LINE, ages.alone().map(each -> each.toPlainString()).orElse(""));
        var other = new Field(alone.label(), alone.help(), alone.kind(), alone.value(), alone.choices(), new org.puriq.table.Cell.Edit("kept", "", "alone", alone.value()), "", false);
        return List.of(new Part.Heading(frame.say("enter.kept"), "kept"), new Part.Words(frame.say("enter.kept.lead")), new Part.Facts(facts),
                new Part.Ways(List.of(new Link(frame.say("enter.see", opened.place().name()), LossPages.address(opened.country(), opened.code()) + "#ages")), true),
                new Part.Asked(Form.of(opened.address() + "/alone", List.of(other), frame.say("enter.alone.do"))),
                new Part.Asked(Form.button(opened.address() + "/remove", frame.say("enter.remove"))));
    }
}
