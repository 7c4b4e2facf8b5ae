package org.puriq.task;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.format.Meant;
import org.puriq.format.StudyFormat;
import org.puriq.narrative.AssociationReport;
import org.puriq.narrative.Audience;
import org.puriq.narrative.MayorReport;
import org.puriq.narrative.Scope;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.report.Template;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.text.Texts;
import org.puriq.view.Request;

/**
 * Writes a report of a study: the whole of it, or the one for a mayor, a researcher or a residents' group (acceptance A73). Every
 * report is of the study as it may be published; the numbers are those of the pages, because the views are the same.
 */
public final class WriteReport {
    private final Workspace workspace;

    public WriteReport(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What is wanted.
     *
     * @param audience for whom; empty for the whole report
     * @param place the identity of the place that it is about; empty for the whole study
     * @param template somebody's own template, for Word only
     */
    public record Wanted(Optional<Audience> audience, Optional<String> place, Language language, Format format, Optional<Path> template) {
        public static Wanted whole(Language language, Format format) {
            return new Wanted(Optional.empty(), Optional.empty(), language, format, Optional.empty());
        }

        public static Wanted of(Audience audience, Language language, Format format) {
            return new Wanted(Optional.of(audience), Optional.empty(), language, format, Optional.empty());
        }

        public Wanted into(Path own) {
            return new Wanted(audience, place, language, format, Optional.of(own));
        }

        public Wanted about(String other) {
            return new Wanted(audience, Optional.of(other), language, format, template);
        }
    }

    /** Writes the report to a file; the file is whole or it is not there. */
    public Checked<Path> to(String id, Language language, Format format, Path target, Progress progress) {
        return to(id, Wanted.whole(language, format), target, progress);
    }

    /** Writes the report to a file; the file is whole or it is not there. */
    public Checked<Path> to(String id, Wanted wanted, Path target, Progress progress) {
        return prepared(id, wanted).then(prepared -> whole(target, out -> print(prepared, wanted.format(), progress, out)));
    }

    /** A report before it is printed: its text, its template, and the words of its country. */
    public record Prepared(Document document, Optional<Template> template, Texts texts) {}

    /** Everything that can be wrong with what is wanted shows here, before anything is written. */
    public Checked<Prepared> prepared(String id, Wanted wanted) {
        return workspace.study(id).then(study -> document(study, wanted).then(document -> template(wanted).map(template ->
                new Prepared(document, template, workspace.texts(study, wanted.language())))));
    }

    /** The tables of a study as CSV in one zip, for a researcher: one file a table, and a list of them. */
    public Checked<Path> tables(String id, Language language, Path target) {
        return workspace.study(id).then(study -> whole(target, out -> new TablesZip(published(study).study(), workspace.texts(study, language)).write(out)));
    }

    /** The report, ready to be printed. */
    public Checked<Document> document(Study study, Wanted wanted) {
        if (wanted.place().isPresent() && wanted.audience().filter(each -> each != Audience.RESEARCHER).isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "record.place-for"));
        }
        Publication publication = published(study);
        Study open = publication.study();
        var request = Practices.request(open, workspace.texts(open, wanted.language()), Map.of());
        return scope(open, wanted.place()).map(scope -> withWhatWasLeft(LossSection.added(told(request, scope, wanted), open, scope, workspace, request.texts()), publication, request.texts()));
    }

    private static Document told(Request request, Scope scope, Wanted wanted) {
        return wanted.audience().map(audience -> switch (audience) {
            case MAYOR -> MayorReport.of(request, scope, Practices.besideTheStudy(request.study()));
            case RESEARCHER -> new WholeReport(request).forResearchers();
            case ASSOCIATION -> AssociationReport.of(request, scope);
        }).orElseGet(() -> new WholeReport(request).document());
    }

    /** The study without what may not leave the house. Every report passes through here. */
    private static Publication published(Study study) {
        return Publication.of(study);
    }

    /** A document for others, which ends with what was left out of it. */
    public static Document withWhatWasLeft(Document told, Publication publication, Texts texts) {
        List<Block> blocks = new ArrayList<>(told.blocks());
        blocks.addAll(left(publication, texts));
        return new Document(told.title(), told.subtitle(), told.language(), blocks, told.origins());
    }

    /** What was left out of what is for others stands at the end, so that nobody takes it for all that there is. */
    static List<Block> left(Publication publication, Texts texts) {
        if (publication.leftOut().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(1, texts.say("publication.left-out"))));
        publication.leftOut().forEach(each -> blocks.add(new Block.Paragraph(List.of(new Cell.Piece.Words(texts.sentence(each))))));
        return blocks;
    }

    private static Checked<Scope> scope(Study study, Optional<String> place) {
        if (place.isEmpty()) {
            return Checked.sound(Scope.of(study));
        }
        return study.places().find(place.get()).map(known -> Checked.sound(new Scope(study, Optional.of(known))))
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "record.unknown", place.get(), "places", Meant.among(study.records(), StudyFormat.PLACES, place.get()))));
    }

    /** Only Word has templates. */
    private static Checked<Optional<Template>> template(Wanted wanted) {
        if (wanted.template().isEmpty()) {
            return Checked.sound(Optional.empty());
        }
        return wanted.format() == Format.DOCX ? Template.open(wanted.template().get()).map(Optional::of)
                : Checked.faulty(Problem.refused(Where.file(wanted.template().get().toString()), "template.only-docx", wanted.format().code()));
    }

    private static void print(Prepared prepared, Format format, Progress progress, OutputStream out) throws IOException {
        if (prepared.template().isPresent()) {
            Printing.print(prepared.document(), prepared.template().get(), prepared.texts(), progress, out);
        } else {
            Printing.print(prepared.document(), format, prepared.texts(), progress, out);
        }
    }

    /** Something that is written into a file. */
    @FunctionalInterface
    private interface Written {
        void write(OutputStream out) throws IOException;
    }

    private static Checked<Path> whole(Path target, Written content) {
        return Attempt.at(() -> {
            Path whole = target.toAbsolutePath();
            Path unfinished = whole.resolveSibling("." + whole.getFileName() + ".part");
            Files.createDirectories(whole.getParent());
            try {
                try (OutputStream out = Files.newOutputStream(unfinished)) {
                    content.write(out);
                }
                return Checked.sound(Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING));
            } finally {
                Files.deleteIfExists(unfinished);
            }
        });
    }
}
