package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.cofunding.FundingShare;
import org.puriq.cofunding.FundingTerms;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Category;
import org.puriq.planning.Project;
import org.puriq.table.Cell;
import org.puriq.task.AgreeOnFunding;
import org.puriq.task.TakeTerms;

/** A new agreement, asked for step by step: for what, how much, by which terms, and who pays together. */
final class AgreementPages implements Routes {
    private static final String BASE = "/study/{study}/new-agreement";
    private static final String SHARE = "share.";
    private static final String CAP = "cap.";

    private final Studies studies;

    AgreementPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(BASE, context -> ask(context, Map.of(), List.of()));
        routes.post(BASE, this::begin);
    }

    /** @param given what was typed and refused, and {@code problems} why */
    private void ask(Context context, Map<String, String> given, List<Problem> problems) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.funding.new")).in(Stage.PLAN);
        List<Part> parts = new ArrayList<>(List.of(new Part.Said(new Notice(Notice.Kind.NOTE, opened.say("web.funding.moves-nothing")))));
        problems.stream().filter(Problem::refuses).forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.REFUSED, opened.texts().sentence(each)))));
        if (opened.study().all(Project.class).isEmpty()) {
            parts.add(new Part.Words(Cell.of(new Cell.Piece.Link(opened.say("agree.no-project"), "plans"))));
        } else {
            if (TakeTerms.lacks(opened.study())) {
                parts.add(new Part.Words(opened.say("agree.terms-first")));
                parts.add(new Part.Asked(Form.button(opened.below("funding-terms"), opened.say("web.funding.terms.take"))));
            }
            parts.add(new Part.Asked(new Form(opened.below("new-agreement"), first(opened, given), own(opened, given), Map.of(), opened.say("agree.do"), Form.Kind.USUAL)));
        }
        studies.show(context, opened, opened.say("agree.lead"), parts);
    }

    private static List<Field> first(Opened opened, Map<String, String> given) {
        return List.of(asked(opened, "project", Field.Kind.CHOICE, given).choosing(opened.study().all(Project.class).stream().map(each -> new Field.Choice(each.id(), opened.texts().of(each.name()))).toList()),
                asked(opened, "name", Field.Kind.LINE, given), asked(opened, "total", Field.Kind.NUMBER, given),
                asked(opened, "terms", Field.Kind.CHOICE, given).choosing(terms(opened)),
                asked(opened, "parties", Field.Kind.SEVERAL, given).choosing(parties(opened)));
    }

    private static Field asked(Opened opened, String name, Field.Kind kind, Map<String, String> given) {
        return Field.asked(name, opened.say("agree." + name), opened.say("agree." + name + ".help"), kind, given.getOrDefault(name, ""));
    }

    private static List<Field.Choice> terms(Opened opened) {
        List<Field.Choice> terms = new ArrayList<>(opened.study().all(FundingTerms.class).stream().map(each -> new Field.Choice(each.id(), "%s (%s)".formatted(opened.texts().of(each.name()), CofundingPages.shares(opened, each)))).toList());
        terms.add(new Field.Choice(AgreeOnFunding.OWN, opened.say("agree.terms.own")));
        terms.add(new Field.Choice("", opened.say("agree.terms.none")));
        return terms;
    }

    /** Who pays in agreements of this kind stands first: the residents' group and the governments. */
    private static List<Field.Choice> parties(Opened opened) {
        List<String> kinds = kinds(opened).map(Category::id).toList();
        return opened.study().all(Actor.class).stream().filter(each -> kinds.contains(each.kind()))
                .map(each -> new Field.Choice(each.id(), "%s · %s".formatted(opened.texts().of(each.name()), opened.phrases().category(each.kind())))).toList();
    }

    private static Stream<Category> kinds(Opened opened) {
        return opened.study().categoriesOf("actor-kind").stream().filter(each -> List.of("residents-group", "local-government", "departmental-government", "central-government", "ngo").contains(each.id()));
    }

    private static List<Field> own(Opened opened, Map<String, String> given) {
        return shares(opened, kinds(opened), given);
    }

    /** The share and the cap of each of these kinds of actor. */
    private static List<Field> shares(Opened opened, Stream<Category> kinds, Map<String, String> given) {
        return kinds.flatMap(each -> Stream.of(share(opened, SHARE, each, given), share(opened, CAP, each, given))).toList();
    }

    /** The same for terms that there are: the usual kinds, and whoever else pays by these terms. */
    static List<Field> shares(Opened opened, List<FundingShare> shares, Map<String, String> given) {
        Map<String, String> shown = new LinkedHashMap<>();
        shares.forEach(each -> {
            shown.put(SHARE + each.partyKind(), opened.texts().number(each.share()));
            shown.put(CAP + each.partyKind(), each.cap().map(opened.texts()::number).orElse(""));
        });
        shown.putAll(given);
        List<String> usual = kinds(opened).map(Category::id).toList();
        Stream<Category> kinds = opened.study().categoriesOf("actor-kind").stream().filter(each -> usual.contains(each.id()) || shares.stream().anyMatch(share -> share.partyKind().equals(each.id())));
        return shares(opened, kinds, shown);
    }

    /** What was typed into the shares, by kind of actor. */
    static Map<String, String> shares(Map<String, String> given) {
        return below(given, SHARE);
    }

    static Map<String, String> caps(Map<String, String> given) {
        return below(given, CAP);
    }

    private static Field share(Opened opened, String what, Category kind, Map<String, String> given) {
        return Field.asked(what + kind.id(), opened.say("agree." + what + "of", opened.texts().of(kind.name())), "", Field.Kind.NUMBER, given.getOrDefault(what + kind.id(), ""));
    }

    private void begin(Context context) {
        Opened opened = studies.open(context);
        Map<String, String> given = new LinkedHashMap<>();
        context.formParamMap().forEach((name, values) -> given.put(name, String.join(" ", values).strip()));
        var typed = new AgreeOnFunding.Typed(opened.texts().language().code(), given.getOrDefault("name", ""), given.getOrDefault("project", ""), given.getOrDefault("total", ""), given.getOrDefault("terms", ""),
                shares(given), caps(given), Stream.of(given.getOrDefault("parties", "").split(" ")).filter(each -> !each.isEmpty()).toList());
        switch (studies.change(() -> new AgreeOnFunding(studies.workspace()).begin(opened.study().id(), typed))) {
            case Checked.Sound<String>(String id, List<Problem> _) -> context.redirect(opened.frame().within("funding/" + id), HttpStatus.SEE_OTHER);
            case Checked.Faulty<String>(List<Problem> problems) -> {
                context.status(422);
                ask(context, given, problems);
            }
        }
    }

    private static Map<String, String> below(Map<String, String> given, String what) {
        Map<String, String> below = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(what)) {
                below.put(name.substring(what.length()), value);
            }
        });
        return below;
    }
}
