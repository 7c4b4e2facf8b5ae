package org.puriq.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.puriq.evidence.Finding;
import org.puriq.table.Sheet;

/** What the evidence already says for the stages ahead: rules and limits for the outlook, recommendations and practices for the plan. */
final class AheadViews {
    private AheadViews() {}

    static List<View> all() {
        return List.of(
                new KindsView("rules", Stage.OUTLOOK, Set.of("rule", "limitation", "future-work")),
                new KindsView("recommendations", Stage.PLAN, Set.of("recommendation", "practice")));
    }

    private static final class KindsView extends TextView {
        private final Set<String> kinds;

        KindsView(String name, Stage stage, Set<String> kinds) {
            super(name, stage);
            this.kinds = kinds;
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("findings");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("text", "actor", "places", "period", "quote", "source");
            request.study().all(Finding.class).stream().filter(each -> kinds.contains(each.kind()))
                    .sorted(java.util.Comparator.comparing(Finding::kind).reversed())
                    .forEach(each -> Findings.row(sheet, request, each));
            return sheet.build();
        }
    }
}
