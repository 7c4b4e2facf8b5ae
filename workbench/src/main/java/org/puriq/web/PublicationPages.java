package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.task.ExportStudy;
import org.puriq.task.ExportStudy.Contents;
import org.puriq.study.PublicationMark;
import org.puriq.task.Publication;

/** A study for publication: first what is left out and what still names somebody, then the file. And the own backup, which is for nobody else. */
final class PublicationPages implements Routes {
    private final Studies studies;

    PublicationPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/publish", this::publish);
        routes.post("/study/{study}/publish", context -> send(context, Contents.FOR_PUBLICATION, "-publication"));
        routes.get("/study/{study}/export-own.zip", context -> send(context, Contents.WITH_INTERVIEWS, "-own"));
    }

    private void publish(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.publish.title")).in(Stage.REPORT);
        Publication publication = Publication.of(opened.study());
        List<Part> parts = new ArrayList<>(List.of(new Part.Heading(opened.say("web.publish.left-out"), "left-out")));
        if (publication.leftOut().isEmpty()) {
            parts.add(new Part.Words(opened.say("web.publish.nothing")));
        }
        publication.leftOut().forEach(each -> parts.add(new Part.Words(opened.texts().sentence(each))));
        if (!publication.held().isEmpty()) {
            parts.add(new Part.Heading(opened.say("web.publish.held"), "held"));
            parts.add(new Part.Words(opened.say("web.publish.held.lead")));
            parts.add(new Part.Folded(opened.say("web.publish.held.all", opened.number(publication.held().size())), List.of(held(opened, publication.held()))));
        }
        parts.add(new Part.Heading(opened.say("web.publish.warnings"), "warnings"));
        parts.add(publication.warnings().isEmpty() ? new Part.Words(opened.say("web.publish.no-warnings")) : warnings(opened, publication.warnings()));
        parts.add(new Part.Asked(Form.button(opened.below("publish"), opened.say("web.publish.do"))));
        parts.add(new Part.Ways(List.of(new Link(opened.say("web.publish.names"), opened.below("records/listed-names")),
                new Link(opened.say("web.publish.marks"), opened.below("records/publication-marks"))), false));
        studies.show(context, opened, opened.say("web.publish.lead", opened.number(Publication.SMALL)), parts);
    }

    /** What speaks of few persons, each with the way to decide on it. */
    private static Part held(Opened opened, List<Problem> held) {
        return new Part.Wrong(held.stream().map(each -> ProblemLine.of(new Problem(each.severity(), Problem.Where.NOWHERE, each.rule(), each.said()), opened.texts(), Optional.of(decide(opened, each)))).toList());
    }

    private static Link decide(Opened opened, Problem held) {
        String record = held.where().file() + ":" + held.where().value();
        return opened.study().all(PublicationMark.class).stream().filter(each -> each.records().stream().anyMatch(named -> named.toString().equals(record))).findFirst()
                .map(each -> new Link(opened.say("web.publish.decided"), opened.below("record/publication-marks/" + each.id())))
                .orElseGet(() -> new Link(opened.say("web.publish.decide"), opened.below("new/publication-marks?records=" + record + "&decision=released&from=publish")));
    }

    /** What names somebody, each with the way to its text. */
    static Part warnings(Opened opened, List<Problem> warnings) {
        return new Part.Wrong(warnings.stream().map(each -> ProblemLine.of(new Problem(each.severity(), new Problem.Where("", 0, "", ""), each.rule(), each.said()), opened.texts(), there(opened, each))).toList());
    }

    /** A code of a publication is no record of the own study; then there is no way. */
    private static Optional<Link> there(Opened opened, Problem warning) {
        String table = warning.where().file();
        String record = warning.where().value();
        return org.puriq.format.StudyFormat.table(table).filter(each -> opened.study().records().has(each.kind(), record))
                .map(_ -> new Link(opened.say("web.record.change"), opened.below("record/" + table + "/" + record)));
    }

    private void send(Context context, Contents contents, String ending) {
        var bytes = new ByteArrayOutputStream();
        String id = context.pathParam("study");
        Studies.sound(new ExportStudy(studies.workspace()).zip(id, bytes, false, contents), 404);
        context.contentType("application/zip").header("Content-Disposition", "attachment; filename=\"%s%s.zip\"".formatted(id, ending)).result(bytes.toByteArray());
    }
}
