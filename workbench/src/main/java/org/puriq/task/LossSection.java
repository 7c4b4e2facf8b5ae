package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.country.CountedPlace;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.narrative.LossPage;
import org.puriq.narrative.Scope;
import org.puriq.place.PlaceCode;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/** What the next census does, as a section of a report: for each place of it that bears a code of the country pack. */
final class LossSection {
    /** A report tells of a few places; a ministry's table has all of them. */
    private static final int MOST = 6;

    private LossSection() {}

    static Document added(Document told, Study study, Scope scope, Workspace workspace, Texts texts) {
        List<TransferOutlook> outlooks = outlooks(study, scope, workspace);
        if (outlooks.isEmpty()) {
            return told;
        }
        var ask = new AskTransfers(workspace);
        List<Block> blocks = new ArrayList<>(told.blocks());
        for (TransferOutlook each : outlooks) {
            blocks.add(new Block.Heading(1, texts.say("loss.title", each.place().name())));
            blocks.addAll(new LossPage(each, ask.counts(each.rule().country()), new AskAges(workspace).orNone(each), texts).blocks(2));
        }
        return new Document(told.title(), told.subtitle(), told.language(), blocks, told.origins());
    }

    /** A code that the pack does not know, or a country without a rule, makes no section: the study may use other codes. The codes of two schemes look alike, so a place is found by its scheme. */
    private static List<TransferOutlook> outlooks(Study study, Scope scope, Workspace workspace) {
        Set<String> coded = study.all(PlaceCode.class).stream().map(PlaceCode::place).filter(each -> scope.place().isEmpty() || scope.place().get().id().equals(each)).collect(Collectors.toSet());
        if (coded.isEmpty()) {
            return List.of();
        }
        CountryFacts facts = CountryFacts.of(study.title().country(), workspace.home());
        var counted = new CountedAs(study, facts.counts(), facts.otherCodes());
        List<String> codes = study.places().all().stream().filter(each -> coded.contains(each.id())).flatMap(each -> counted.of(each).stream())
                .filter(each -> each.level().equals(facts.counts().smallestLevel())).map(CountedPlace::code).distinct().limit(MOST).toList();
        var ask = new AskTransfers(workspace);
        return codes.stream().flatMap(code -> ask.of(study.title().country(), code, java.util.Map.of()) instanceof Checked.Sound<TransferOutlook>(TransferOutlook found, List<Problem> _) ? java.util.stream.Stream.of(found) : java.util.stream.Stream.empty()).toList();
    }
}
