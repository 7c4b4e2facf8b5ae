package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.community.CommunitySheet;
import org.puriq.report.Format;
import org.puriq.report.Paper;
import org.puriq.report.PaperPrinting;
import org.puriq.report.Printing;
import org.puriq.task.AddSheetQuestions;
import org.puriq.task.AnswerSheet;
import org.puriq.task.PrintSheet;
import org.puriq.task.SheetKey;
import org.puriq.task.StartSheet;

/** The community sheet, typed in on a page in the order of the paper, and printed from it (ficha comunal; acceptance A8, A74). */
final class SheetPages implements Routes {
    private final Studies studies;

    SheetPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/sheet", context -> ask(context, Map.of(), List.of()));
        routes.post("/study/{study}/sheet", this::start);
        routes.post("/study/{study}/sheet-questions", this::addQuestions);
        routes.get("/study/{study}/sheet/{places}", this::sheet);
        routes.post("/study/{study}/sheet/{places}/answer", this::answer);
        routes.get("/study/{study}/sheet-paper", context -> paper(context, List.of()));
        routes.get("/study/{study}/sheet/{places}/paper", context -> paper(context, SheetKey.placesOf(context.pathParam("places"))));
        for (Format format : Printing.OF_DOCUMENTS) {
            routes.get("/study/{study}/sheet-paper." + format.ending(), context -> file(context, List.of(), format));
            routes.get("/study/{study}/sheet/{places}/paper." + format.ending(), context -> file(context, SheetKey.placesOf(context.pathParam("places")), format));
        }
    }

    /** The first part of the sheet: which community it is. The rest follows as soon as that is known. */
    private void ask(Context context, Map<String, String> given, List<Problem> problems) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("ficha.title")).in(Stage.EVIDENCE);
        List<Part> parts = new ArrayList<>();
        parts.addAll(withoutQuestions(opened));
        parts.add(new Part.Heading(opened.say("ficha.place"), "place"));
        parts.add(new Part.Asked(new SheetStart(opened).form(given, problems)));
        List<Part.Line> known = new SheetStart(opened).known();
        if (!known.isEmpty()) {
            parts.add(new Part.Heading(opened.say("web.ficha.known"), "known"));
            parts.add(new Part.Lines(known));
        }
        parts.add(new Part.Files(opened.say("web.ficha.blank"), List.of(link("HTML", opened.below("sheet-paper.html")), link("DOCX", opened.below("sheet-paper.docx")))));
        parts.add(new Part.Ways(List.of(new Link(opened.say("web.ficha.paper"), opened.below("sheet-paper")), new Link(opened.say("web.ficha.questions"), opened.below("records/sheet-questions"))), false));
        studies.show(context, opened, opened.say("web.ficha.lead"), parts);
    }

    /** A study of an earlier program has no questions of its own: they are given with one click. */
    private static List<Part> withoutQuestions(Opened opened) {
        return AddSheetQuestions.areMissing(opened.study())
                ? List.of(new Part.Heading(opened.say("web.ficha.no-questions"), "questions"), new Part.Words(opened.say("web.ficha.no-questions.why")),
                        new Part.Asked(Form.button(opened.below("sheet-questions"), opened.say("web.ficha.add-questions"))))
                : List.of();
    }

    private void addQuestions(Context context) {
        Opened opened = studies.open(context);
        Studies.sound(studies.change(() -> new AddSheetQuestions(studies.workspace()).to(opened.study().id())), 422);
        context.redirect(opened.frame().within("sheet"), HttpStatus.SEE_OTHER);
    }

    private static Link link(String text, String address) {
        return new Link(text, address);
    }

    private void start(Context context) {
        Opened opened = studies.open(context);
        Map<String, String> given = new LinkedHashMap<>();
        context.formParamMap().forEach((name, values) -> given.put(name, values.getFirst().strip()));
        var wanted = new StartSheet.Wanted(given.getOrDefault("name", ""), given.getOrDefault("level", ""), given);
        switch (studies.change(() -> new StartSheet(studies.workspace()).of(opened.study().id(), wanted))) {
            case Checked.Sound<List<String>>(List<String> places, List<Problem> _) ->
                    context.redirect(opened.frame().within("sheet/" + SheetKey.address(places) + "#part-place"), HttpStatus.SEE_OTHER);
            case Checked.Faulty<List<String>>(List<Problem> problems) -> {
                context.status(422);
                ask(context, given, problems);
            }
        }
    }

    private void sheet(Context context) {
        Opened plain = studies.open(context);
        List<String> places = SheetKey.placesOf(context.pathParam("places"));
        Paper paper = Studies.sound(PrintSheet.of(plain.study(), places, Optional.empty(), false, plain.texts()), 404);
        CommunitySheet sheet = chosen(plain, places);
        Opened opened = plain.titled(paper.title()).in(Stage.EVIDENCE);
        List<Part> parts = new ArrayList<>(withoutQuestions(opened));
        parts.addAll(new SheetParts(opened, sheet).all());
        parts.add(new Part.Paper(PaperPrinting.html(paper, opened.texts()), true));
        parts.add(new Part.Files(opened.say("web.ficha.files"), List.of(link("HTML", opened.below("sheet/" + SheetKey.address(places) + "/paper.html")),
                link("DOCX", opened.below("sheet/" + SheetKey.address(places) + "/paper.docx")))));
        parts.add(new Part.Ways(List.of(
                new Link(opened.say("web.ficha.paper.filled"), opened.below("sheet/" + SheetKey.address(places) + "/paper")),
                new Link(opened.say("web.ficha.paper"), opened.below("sheet/" + SheetKey.address(places) + "/paper?blank=yes")),
                new Link(opened.say("web.ficha.another"), opened.below("sheet"))), false));
        studies.show(context, opened, opened.say("web.ficha.sheet.lead"), parts);
    }

    /** The sheet that the address names, else the first one of the round, else one that its first answer will begin. */
    private static CommunitySheet chosen(Opened opened, List<String> places) {
        Address address = opened.frame().visit().address();
        Optional<String> round = Optional.of(address.asked("round")).filter(each -> opened.study().find(org.puriq.evidence.Round.class, each).isPresent())
                .or(() -> opened.study().newestRound().map(org.puriq.evidence.Round::id));
        List<CommunitySheet> known = SheetParts.sheets(opened.study(), places, round);
        String asked = address.asked("sheet");
        Optional<CommunitySheet> found = asked.isEmpty() ? known.stream().findFirst() : known.stream().filter(each -> each.id().equals(asked)).findFirst();
        return found.orElseGet(() -> new CommunitySheet(freeId(opened, places, round), places, round, Optional.empty(), org.puriq.base.Period.UNKNOWN, Optional.empty()));
    }

    private static String freeId(Opened opened, List<String> places, Optional<String> round) {
        String first = places.getFirst() + (places.size() > 1 ? "-etc" : "");
        String wanted = round.map(each -> first + "-" + each).orElse(first);
        String id = wanted.length() > 80 ? wanted.substring(0, 80) : wanted;
        String free = id;
        for (int number = 2; opened.study().records().has(CommunitySheet.class, free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    /** Without scripts a part of the sheet comes at once; what was not changed stays as it is. */
    private void answer(Context context) {
        Opened opened = studies.open(context);
        String key = Optional.ofNullable(context.formParam("_key")).orElseThrow(NotFoundResponse::new);
        List<Problem> problems = new ArrayList<>();
        context.formParamMap().forEach((name, values) -> {
            String value = name.endsWith(".months") ? String.join(" ", values) : values.getFirst().replace("\r\n", "\n").strip();
            String was = Optional.ofNullable(context.formParam(Field.seen(name))).map(each -> each.replace("\r\n", "\n")).orElse("");
            if (!name.startsWith("_") && !name.startsWith("was.") && !value.equals(was)) {
                problems.addAll(studies.change(() -> new AnswerSheet(studies.workspace(), opened.texts()).in(opened.study().id(), key, name, was, value)).remarks());
            }
        });
        if (problems.stream().anyMatch(Problem::refuses)) {
            throw new Refusal(422, problems);
        }
        context.redirect(opened.frame().within("sheet/" + context.pathParam("places")), HttpStatus.SEE_OTHER);
    }

    private Paper paper(Opened opened, List<String> places) {
        Address address = opened.frame().visit().address();
        Optional<String> round = Optional.of(address.asked("round")).filter(each -> !each.isEmpty());
        return Studies.sound(PrintSheet.of(opened.study(), places, round, address.asked("blank").equals("yes"), opened.texts()), 404);
    }

    /** The page as it is printed, to be looked at before. */
    private void paper(Context context, List<String> places) {
        Opened plain = studies.open(context);
        Paper paper = paper(plain, places);
        Opened opened = plain.titled(paper.title()).in(Stage.EVIDENCE);
        studies.show(context, opened, opened.say("web.ficha.paper.lead"), List.of(new Part.Paper(PaperPrinting.html(paper, opened.texts()), false)));
    }

    private void file(Context context, List<String> places, Format format) throws IOException {
        Opened opened = studies.open(context);
        var bytes = new ByteArrayOutputStream();
        PaperPrinting.print(paper(opened, places), format, opened.texts(), bytes);
        String name = places.isEmpty() ? opened.say("web.ficha.file") : opened.say("web.ficha.file") + "-" + places.getFirst();
        context.contentType(format.mediaType()).header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, format.ending())).result(bytes.toByteArray());
    }
}
