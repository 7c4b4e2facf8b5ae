package org.puriq.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.puriq.view.View;
import org.puriq.view.Views;

/** The pages of each stage: its views, and what is no view. */
final class StagePages {
    /** Views that have a page of their own instead of the usual one. */
    static final Set<String> ELSEWHERE = Set.of("contradictions", "coincidences", "plan-documents");

    private StagePages() {}

    static Stage of(View view) {
        return Stage.valueOf(view.stage().name());
    }

    static List<View> views(Opened opened, Stage stage) {
        return Views.of(opened.study(), org.puriq.view.Stage.valueOf(stage.name()));
    }

    static List<Link> links(Opened opened, Stage stage) {
        List<Link> links = new ArrayList<>(List.of(new Link(opened.say("web.stage.all"), opened.below(stage.key()))));
        List<Link> tables = views(opened, stage).stream().map(each -> link(opened, each)).toList();
        links.addAll(stage == Stage.PLAN ? others(opened, stage) : tables);      // a plan is built on its own page, which comes first
        links.addAll(stage == Stage.PLAN ? tables : others(opened, stage));
        return links;
    }

    static Link link(Opened opened, View view) {
        String address = ELSEWHERE.contains(view.name()) ? view.name() : "table/" + view.name();
        return new Link(view.title(opened.plainRequest()), opened.below(address));
    }

    /** What belongs to the stage and is no view. */
    static List<Link> others(Opened opened, Stage stage) {
        return switch (stage) {
            case EVIDENCE -> List.of(link(opened, "ficha.title", "sheet"), link(opened, "web.tables.title", "tables"), link(opened, "web.import.title", "import"));
            case DIAGNOSIS -> List.of(link(opened, "web.questions.title", "questions"), link(opened, "web.cases.title", "cases"), link(opened, "moves.title", "flows-table"));
            case RESPONSE -> List.of(link(opened, "practices.title", "practices"), link(opened, "options.menu", "options"));
            case PLAN -> List.of(link(opened, "web.plans.title", "plans"), link(opened, "web.funding.title", "funding"));
            case OUTLOOK -> List.of(link(opened, "since.title", "since"));
            case REPORT -> List.of();
        };
    }

    private static Link link(Opened opened, String key, String address) {
        return new Link(opened.say(key), opened.below(address));
    }
}
