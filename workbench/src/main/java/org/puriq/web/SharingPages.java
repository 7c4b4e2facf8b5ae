package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.puriq.base.Checked;
import org.puriq.report.Format;
import org.puriq.task.ExportStudy;

/** The plan and the inventory as files for others: a workbook that can be edited and read back, and a matrix with HXL hashtags. */
final class SharingPages implements Routes {
    private static final String WORKBOOK = "plan-and-inventory.xlsx";
    private static final String HXL = "activities-hxl.csv";

    private final Studies studies;

    SharingPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/" + WORKBOOK, context -> send(context, WORKBOOK, Format.XLSX));
        routes.get("/study/{study}/" + HXL, context -> send(context, HXL, Format.CSV));
    }

    static Part files(Opened opened) {
        return new Part.Files(opened.say("web.sharing.title"), List.of(
                new Link(opened.say("web.sharing.workbook"), opened.below(WORKBOOK)), new Link(opened.say("web.sharing.hxl"), opened.below(HXL))));
    }

    private void send(Context context, String name, Format format) throws IOException {
        Opened opened = studies.open(context);
        Path folder = Files.createTempDirectory("puriq-sharing-");
        Path file = folder.resolve(name);
        try {
            var task = new ExportStudy(studies.workspace());
            Checked<Path> written = format == Format.XLSX ? task.workbook(opened.study().id(), file, opened.texts().language()) : task.hxl(opened.study().id(), file, opened.texts().language());
            Studies.sound(written, 422);
            context.contentType(format.mediaType()).header("Content-Disposition", "attachment; filename=\"%s-%s\"".formatted(opened.study().id(), name)).result(Files.readAllBytes(file));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
