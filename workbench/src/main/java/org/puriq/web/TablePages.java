package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.community.Comparison;
import org.puriq.report.Format;
import org.puriq.table.Sheet;
import org.puriq.text.FieldTexts;
import org.puriq.view.Request;
import org.puriq.view.View;
import org.puriq.view.Views;

/** Every view of a study as a page: what it shows, what can be chosen, the picture, the table, and the same as files. */
final class TablePages implements Routes {
    private static final String SORT = "sort";

    private final Studies studies;

    TablePages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/table/{view}", this::table);
    }

    private void table(Context context) throws IOException {
        var asked = SheetFiles.Asked.of(context.pathParam("view"));
        Opened opened = studies.open(context);
        View view = Views.find(opened.study(), asked.name()).orElseThrow(NotFoundResponse::new);
        if (asked.format().isPresent()) {
            SheetView sheet = SheetView.of(view.sheet(opened.leaving(asked.format().get()).request()), opened.frame());
            SheetFiles.send(context, sheet.narrowed(), forDownload(asked.format().get()), opened.texts());
            return;
        }
        Opened titled = opened.titled(view.title(opened.request())).in(StagePages.of(view));
        studies.show(context, titled, view.lead(titled.request()), parts(titled, view));
    }

    /** What somebody downloads from a page is opened with a spreadsheet of the country. */
    private static Format forDownload(Format format) {
        return format == Format.CSV ? Format.EXCEL_CSV : format;
    }

    static List<Part> parts(Opened opened, View view) {
        Request request = opened.request();
        Sheet sheet = view.compact(request);
        List<Part> parts = new ArrayList<>();
        boolean comparison = opened.study().comparison(view.name()).isPresent();
        if (sheet.rows().isEmpty()) {
            parts.add(new Part.Nothing(empty(opened, view)));
            if (comparison) {
                parts.add(adding(opened, view));
            }
            return parts;
        }
        chosen(opened, view).ifPresent(parts::add);
        view.picture(request).ifPresent(picture -> parts.add(new Part.Drawn(
                new Plate("picture-" + view.name(), picture.title(), picture.drawing(), "", "", false, Optional.empty()))));
        parts.add(table(opened, view, sheet));
        if (comparison) {
            parts.add(adding(opened, view));
        } else {
            if (view.name().equals("activities")) {
                parts.add(SharingPages.files(opened));
            }
            view.filledBy().ifPresent(table -> parts.add(new Part.Ways(List.of(add(opened, table, view)), false)));
        }
        return parts;
    }

    /** A table with something that nobody released says so, and is not printed from the page; its files are without it. */
    private static Part table(Opened opened, View view, Sheet sheet) {
        Part table = new Part.Table(SheetView.of(sheet, opened.frame()), !sheet.title().equals(opened.frame().title()), true);
        boolean stays = opened.study().staying() > 0 && !view.compact(opened.forOthers().request()).rows().equals(sheet.rows());
        return stays ? new Part.Staying(opened.say("web.staying.table"), List.of(table)) : table;
    }

    private static Part adding(Opened opened, View view) {
        return AddPlace.form(opened, opened.study().find(Comparison.class, view.name()).orElseThrow(), Map.of(), List.of());
    }

    private static Link add(Opened opened, String table, View view) {
        String name = FieldTexts.table(table, opened.texts().language());
        if (table.equals("plans")) {
            return new Link(opened.say("web.plans.title"), opened.below("plans"));
        }
        return new Link(opened.say("web.add.to", name), table.equals("interviews") ? opened.below("interview") : opened.below("new/" + table + "?from=table/" + view.name()));
    }

    /** The choices that the head of the table does not offer by itself. */
    private static Optional<Part> chosen(Opened opened, View view) {
        List<Field> fields = new ArrayList<>();
        Map<String, String> others = new LinkedHashMap<>(opened.frame().visit().address().query());
        for (View.Choice choice : view.choices(opened.request())) {
            boolean oneRound = choice.name().equals(Request.ROUND) && choice.values().size() < 3;
            if (!choice.name().equals(SORT) && choice.values().size() > 1 && !oneRound) {
                String now = opened.request().option(choice.name()).orElse(choice.values().getFirst().value());
                fields.add(Field.asked(choice.name(), choice.label(), "", Field.Kind.CHOICE, now)
                        .choosing(choice.values().stream().map(each -> new Field.Choice(each.value(), each.label())).toList()));
                others.remove(choice.name());
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Part.Chosen(fields, others, false));
    }

    static Empty empty(Opened opened, View view) {
        String what = opened.say("view." + view.textKey() + ".empty");
        List<Link> next = new ArrayList<>();
        view.filledBy().filter(_ -> opened.study().comparison(view.name()).isEmpty()).ifPresent(table -> next.add(add(opened, table, view)));
        next.add(new Link(opened.say("web.import.title"), opened.below("import")));
        next.add(new Link(opened.say("web.empty.example"), "/#studies"));
        return new Empty(what, opened.say("web.empty.why"), next);
    }
}
