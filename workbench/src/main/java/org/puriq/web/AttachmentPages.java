package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.puriq.source.AttachedFile;
import org.puriq.task.AttachFile;

/**
 * Receipts and photographs as they were kept. A picture may be looked at in the page; a PDF is only taken away. What they are is told
 * by their bytes once more, and nothing in them runs.
 */
final class AttachmentPages implements Routes {
    private final Studies studies;

    AttachmentPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/attachment/{attachment}", this::send);
    }

    private void send(Context context) {
        AttachFile.Kept kept = Studies.sound(new AttachFile(studies.workspace()).read(context.pathParam("study"), context.pathParam("attachment")), 404);
        AttachedFile.Kind kind = AttachedFile.kindOf(kept.bytes()).orElse(AttachedFile.Kind.PDF);
        String how = kind == AttachedFile.Kind.PDF ? "attachment" : "inline";
        context.contentType(kind.mediaType()).header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "%s; filename=\"%s.%s\"".formatted(how, kept.attachment().id(), kind.ending())).result(kept.bytes());
    }
}
