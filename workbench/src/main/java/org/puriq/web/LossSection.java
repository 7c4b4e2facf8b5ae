package org.puriq.web;

import java.util.List;
import org.puriq.base.Checked;
import org.puriq.task.AskTransfers;
import org.puriq.task.Workspace;
import org.puriq.view.Municipality;

/** The way from the page of a municipality to what it loses, where its country's rule of sharing is known. */
final class LossSection implements MunicipalitySection {
    private final AskTransfers ask;

    LossSection(Workspace workspace) {
        this.ask = new AskTransfers(workspace);
    }

    @Override
    public List<Part> parts(Municipality shown, Frame frame) {
        String country = shown.counts().country();
        boolean shared = shown.place().level().equals(shown.counts().smallestLevel()) && ask.rule(country) instanceof Checked.Sound<?>;
        return shared ? List.of(new Part.Ways(List.of(new Link(frame.say("municipality.loses"), LossPages.address(country, shown.place().code()))), true)) : List.of();
    }
}
