package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.report.Format;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.SinceStudy;
import org.puriq.view.Since;
import org.puriq.view.SinceTold;

/** What happened since a study: its places and destinations beside the censuses of its country. */
final class SincePages implements Routes {
    private final Studies studies;

    SincePages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/since", this::since);
        routes.get("/study/{study}/since/table/{table}", this::file);
    }

    private Since of(Opened opened) {
        return new SinceStudy(studies.workspace()).of(opened.study().forOthers(), opened.texts());
    }

    private void since(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("since.title")).in(Stage.OUTLOOK);
        Since since = of(opened);
        var told = new SinceTold(since, opened.texts());
        List<Part> parts = new ArrayList<>();
        if (since.isEmpty()) {
            parts.add(new Part.Nothing(new Empty(opened.say("since.empty"), opened.say("since.empty.why"), List.of(new Link(opened.say("municipality.ask"), "/municipality")))));
            studies.show(context, opened, opened.say("since.lead"), parts);
            return;
        }
        parts.add(table(opened, told.places()));
        told.destinations().ifPresentOrElse(each -> parts.add(table(opened, each)), () -> parts.add(new Part.Words(opened.say("since.no-moves"))));
        if (!told.borders().isEmpty()) {
            parts.add(new Part.Heading(opened.say("municipality.section.borders"), "borders"));
            parts.add(new Part.Lines(told.borders().stream().map(each -> new Part.Line(Cell.text(each), "", "", false)).toList()));
        }
        studies.show(context, opened, opened.say("since.lead"), parts);
    }

    /** Links in these tables lead out of the study. */
    private static Part table(Opened opened, Sheet sheet) {
        return new Part.Table(SheetView.below(opened.below("since"), sheet, opened.frame()), true, true);
    }

    private void file(Context context) throws IOException {
        Opened opened = studies.open(context);
        var asked = SheetFiles.Asked.of(context.pathParam("table"));
        Format format = asked.format().orElseThrow(NotFoundResponse::new);
        var told = new SinceTold(of(opened), opened.texts());
        Sheet sheet = Stream.concat(Stream.of(told.places()), told.destinations().stream()).filter(each -> each.name().equals(asked.name())).findFirst().orElseThrow(NotFoundResponse::new);
        SheetFiles.send(context, SheetView.below(opened.below("since"), sheet, opened.frame()).narrowed(), format == Format.CSV ? Format.EXCEL_CSV : format, opened.texts());
    }

    /** The way to this page, where the statistics have a place of the study. */
    static Optional<Link> link(Studies studies, Opened opened) {
        return new SinceStudy(studies.workspace()).hasAny(opened.study()) ? Optional.of(new Link(opened.say("since.title"), opened.below("since"))) : Optional.empty();
    }
}
