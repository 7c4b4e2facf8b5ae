package org.puriq.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.country.CountryPack;
import org.puriq.evidence.Round;
import org.puriq.study.Study;
import org.puriq.task.Practices;
import org.puriq.task.Workspace;
import org.puriq.text.Texts;

/** The user's studies, as pages open and change them. */
final class Studies {
    private final Workspace workspace;
    private final Pages pages;
    private final ReentrantLock changing = new ReentrantLock();

    Studies(Workspace workspace, Pages pages) {
        this.workspace = workspace;
        this.pages = pages;
    }

    Workspace workspace() {
        return workspace;
    }

    Pages pages() {
        return pages;
    }

    /** The study that the address names; without one, a page says so. */
    Opened open(Context context) {
        Study study = sound(workspace.study(context.pathParam("study")), 404);
        CountryPack country = workspace.texts(study, pages.visit(context).language()).country();
        Frame frame = pages.frame(context, country, texts -> texts.of(study.title().name()));
        return new Opened(study, frame.of(new OpenStudy("/study/" + study.id(), frame.texts().of(study.title().name()), round(study, frame))), new Practices(workspace()).citable());
    }

    /** The round that the address asks for, else the newest one; or the year in which the study was published. */
    private static String round(Study study, Frame frame) {
        return study.find(Round.class, frame.visit().address().asked("round")).or(study::newestRound).map(each -> frame.texts().of(each.name())).orElse(study.title().year());
    }

    String country(Study study, Texts texts) {
        return workspace.countryPacks().stream().filter(each -> each.id().equals(study.title().country())).findFirst()
                .map(each -> texts.of(each.name())).orElse(study.title().country());
    }

    /** One change after the other: what is checked is still so when it is written. */
    <T> T change(Supplier<T> work) {
        changing.lock();
        try {
            return work.get();
        } finally {
            changing.unlock();
        }
    }

    void show(Context context, Opened opened, String lead, List<Part> parts) {
        show(context, opened.frame(), lead, parts);
    }

    void show(Context context, Frame frame, String lead, List<Part> parts) {
        pages.show(context, frame, "page/parts.jte", Map.of("lead", lead, "parts", parts));
    }

    static <T> T sound(Checked<T> checked, int otherwise) {
        return switch (checked) {
            case Checked.Sound<T>(T value, List<Problem> _) -> value;
            case Checked.Faulty<T>(List<Problem> problems) -> throw new Refusal(otherwise, problems);
        };
    }
}
