package org.puriq.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.evidence.Category;
import org.puriq.evidence.Claim;
import org.puriq.evidence.Impact;
import org.puriq.interview.InterviewNote;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** What migration does, as people perceive it, and the claims that lead from one thing to another. */
final class ImpactViews {
    private ImpactViews() {}

    static List<View> all() {
        return List.of(new ImpactsView(), new ChainsView());
    }

    /** The register of impacts; what the literature says stands apart (acceptance A48, A51). */
    static final class ImpactsView extends TextView {
        ImpactsView() {
            super("impacts", Stage.DIAGNOSIS);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("impacts");
        }

        @Override
        public Sheet sheet(Request request) {
            var notes = InterviewNotes.codedTo(request, InterviewNote::impact);
            var sheet = notes.head(new SheetBuilder(this, request).heads("impact", "text", "theme", "sign", "horizon", "perceived-by", "places", "quote", "source"));
            for (String kind : List.of(Impact.FINDING, Impact.LITERATURE)) {
                request.study().all(Impact.class).stream().filter(each -> each.kind().equals(kind))
                        .filter(each -> request.option("sign").map(each.sign()::equals).orElse(true))
                        .forEach(each -> row(sheet, request, notes, each));
            }
            return sheet.build();
        }

        private static void row(SheetBuilder sheet, Request request, InterviewNotes notes, Impact impact) {
            var pieces = new Pieces(request.phrases());
            sheet.row(impact.id(), RecordViews.choice(request, "impacts.kind", impact.kind()), notes.with(impact.id(), List.of(
                    Pieces.record("impacts", impact.id(), request.of(impact.name())),
                    Cell.text(request.of(impact.text())),
                    Cell.text(impact.theme().map(request.phrases()::category).orElse("")),
                    Cell.text(RecordViews.choice(request, "impacts.sign", impact.sign())),
                    pieces.textOrMissing(RecordViews.choice(request, "impacts.horizon", impact.horizon())),
                    Cell.text(request.phrases().actors(impact.perceivedBy())),
                    Cell.text(request.phrases().places(impact.places())),
                    Cell.text(impact.quote()),
                    Cell.text(request.phrases().source(impact.source(), impact.locator())))));
        }

        @Override
        public List<Choice> choices(Request request) {
            List<Choice.Value> signs = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
            List.of("positive", "negative", "mixed", "none").forEach(each -> signs.add(new Choice.Value(each, RecordViews.choice(request, "impacts.sign", each))));
            return List.of(new Choice("sign", request.say("head.sign"), signs));
        }
    }

    /** Claims in their chains: each with who holds it and where it stands; a disputed one says so (acceptance A49). */
    static final class ChainsView extends TextView {
        ChainsView() {
            super("chains", Stage.DIAGNOSIS);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("links");
        }

        /** In the place of a chain's identity: the claims that stand in none. */
        private static final String SINGLE = "-";

        /** Every chain that a claim names, in the order of the study's categories; last, if there are any, the claims without a chain. */
        static List<String> chains(Request request) {
            Set<String> named = request.study().all(Claim.class).stream().map(ChainsView::chain).collect(Collectors.toSet());
            Stream<String> known = request.study().categoriesOf("chain").stream().map(Category::id);
            return Stream.concat(known, Stream.of(SINGLE)).filter(named::contains).toList();
        }

        private static String chain(Claim claim) {
            return claim.chain().orElse(SINGLE);
        }

        static String name(Request request, String chain) {
            return chain.equals(SINGLE) ? request.say("chains.single") : request.phrases().category(chain);
        }

        static List<Claim> claims(Request request, String chain) {
            return request.study().all(Claim.class).stream().filter(each -> chain(each).equals(chain)).sorted(Comparator.comparingInt(Claim::position)).toList();
        }

        private static List<Claim> claims(Request request) {
            return request.study().all(Claim.class).stream()
                    .filter(each -> request.option("chain").map(chain(each)::equals).orElse(true))
                    .sorted(Comparator.comparing((Claim each) -> each.chain().isEmpty()).thenComparing(each -> each.chain().orElse("")).thenComparingInt(Claim::position))
                    .toList();
        }

        @Override
        public Sheet sheet(Request request) {
            var notes = InterviewNotes.codedTo(request, InterviewNote::claim);
            var sheet = notes.head(new SheetBuilder(this, request).heads("cause", "effect", "claim", "holder", "strength", "disputed", "places", "source"));
            claims(request).forEach(each -> sheet.row(each.id(), name(request, chain(each)), notes.with(each.id(), List.of(
                    Cell.text(node(request, each.cause())),
                    Cell.text(node(request, each.effect())),
                    Pieces.record("links", each.id(), request.of(each.text())),
                    Cell.text(each.holder().map(request.phrases()::actor).orElse("")),
                    Cell.text(RecordViews.choice(request, "links.strength", each.strength())),
                    Cell.text(each.disputed() ? request.say("chains.disputed", request.of(each.dispute())) : ""),
                    Cell.text(request.phrases().places(each.places())),
                    Cell.text(request.phrases().source(each.source(), each.locator()))))));
            return sheet.remark("chains.claims").build();
        }

        static String node(Request request, String impact) {
            return request.study().find(Impact.class, impact).map(each -> request.of(each.name())).orElse(impact);
        }

        @Override
        public Optional<Picture> picture(Request request) {
            return ChainDrawn.of(this, request);
        }

        @Override
        public List<Choice> choices(Request request) {
            List<Choice.Value> chains = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
            chains(request).forEach(each -> chains.add(new Choice.Value(each, name(request, each))));
            return List.of(new Choice("chain", request.say("head.chain"), chains));
        }
    }
}
