package org.puriq.cli;

import java.util.function.ToIntFunction;
import org.puriq.cli.Desk.Opened;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import picocli.CommandLine.Option;

/**
 * As what a result leaves this machine: a document for others is as it may be published, unless somebody asks for the own one; a
 * table for machines and spreadsheets is for own work, and says so, unless it is asked for publication (acceptance A71).
 */
@SuppressWarnings("unused")      // picocli sets the options
final class Leaving {
    @Option(names = "--for-publication", descriptionKey = "option.for-publication", order = 83)
    private boolean publication;

    @Option(names = "--own", descriptionKey = "option.own", order = 84)
    private boolean own;

    /** Works on the study as it may leave in this format, and speaks as the format needs it. */
    int as(Format format, Opened found, ToIntFunction<Opened> work) {
        if (publication && own) {
            return found.screen().misused("leaving.one-of");
        }
        return work.applyAsInt(leaving(format, found).in(format));
    }

    private Opened leaving(Format format, Opened found) {
        if (publication || !own && Printing.OF_DOCUMENTS.contains(format)) {
            return found.forPublication();
        }
        if (format == Format.TEXT) {
            return found;
        }
        found.screen().note("leaving.own-work");
        return found.forOthers();
    }
}
