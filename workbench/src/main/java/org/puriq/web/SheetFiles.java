package org.puriq.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** The same sheet as a file: the address of a table with the ending of the format. */
final class SheetFiles {
    private SheetFiles() {}

    /** A table's name, and the format that its ending asks for; none asks for the page. */
    record Asked(String name, Optional<Format> format) {
        static Asked of(String last) {
            int point = last.lastIndexOf('.');
            if (point < 0) {
                return new Asked(last, Optional.empty());
            }
            return new Asked(last.substring(0, point), Optional.of(Format.of(last.substring(point + 1)).orElseThrow(NotFoundResponse::new)));
        }
    }

    static void send(Context context, Sheet sheet, Format format, Texts texts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Printing.print(sheet, format, texts, bytes);
        context.contentType(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(sheet.name(), format.ending()))
                .result(bytes.toByteArray());
    }
}
