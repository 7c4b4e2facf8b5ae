package org.puriq.web;

import java.util.List;
import java.util.Map;
import org.puriq.base.Problem;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.study.Study;
import org.puriq.task.Practices;
import org.puriq.task.Publication;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;
import org.puriq.view.Request;
import org.puriq.view.Shelf;

/**
 * A study as a page reads it: as it is at this moment, in the reader's language, with the frame around it.
 *
 * @param shelf practices outside of the study that its plans may cite
 */
record Opened(Study study, Frame frame, Shelf shelf) {

    Texts texts() {
        return frame.texts();
    }

    String say(String key, Object... details) {
        return frame.say(key, details);
    }

    Phrases phrases() {
        return new Phrases(study, texts());
    }

    /** What a view is asked for: the options are those of the address. */
    Request request() {
        return new Request(study, texts(), frame.visit().address().query(), shelf);
    }

    /** What files for others are made of. */
    Opened forOthers() {
        return new Opened(study.forOthers(), frame, Practices.LIBRARY);
    }

    /** What a document for others is made of (acceptance A71). */
    Publication published() {
        return Publication.of(study);
    }

    /** As somebody takes it along in this format: a document as it may be published, a table as it is recorded, for own work. */
    Opened leaving(Format format) {
        boolean asked = frame.visit().address().query().containsKey("publication");
        return asked || Printing.OF_DOCUMENTS.contains(format) ? new Opened(published().study(), frame, Practices.LIBRARY) : forOthers();
    }

    /** The same without any options. */
    Request plainRequest() {
        return new Request(study, texts(), Map.of(), shelf);
    }

    Opened titled(String title) {
        return new Opened(study, frame.titled(title), shelf);
    }

    /** On a page of a stage, whose pages stand in the left column. */
    Opened in(Stage stage) {
        return new Opened(study, frame.in(stage, StagePages.links(this, stage)), shelf);
    }

    /** An address below the study, without the language. */
    String below(String rest) {
        return frame.base() + "/" + rest;
    }

    String number(long number) {
        return texts().number(number);
    }

    /** What is wrong or doubtful, as one text. */
    String sentences(List<Problem> problems) {
        return String.join(" ", problems.stream().map(texts()::sentence).distinct().toList());
    }
}
