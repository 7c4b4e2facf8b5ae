package org.puriq.view;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.puriq.chart.Caption;
import org.puriq.chart.ChainPicture;
import org.puriq.evidence.Claim;
import org.puriq.evidence.Impact;
import org.puriq.view.View.Picture;

/** One chain of claims as boxes and arrows: the chosen one, else the first, since all claims at once cannot be read (acceptance A49). It says which. */
final class ChainDrawn {
    /** So many arrows can still be followed with the eye. */
    static final int MOST = 30;

    private ChainDrawn() {}

    static Optional<Picture> of(View view, Request request) {
        List<String> chains = ImpactViews.ChainsView.chains(request);
        Optional<String> chain = request.option("chain").filter(chains::contains).or(() -> chains.stream().findFirst());
        List<Claim> claims = chain.map(each -> ImpactViews.ChainsView.claims(request, each)).orElse(List.of());
        if (chain.isEmpty() || claims.isEmpty()) {
            return Optional.empty();
        }
        String name = ImpactViews.ChainsView.name(request, chain.get());
        String which = request.say("picture.chains.which", name, request.texts().number(chains.indexOf(chain.get()) + 1L), request.texts().number(chains.size()));
        String cap = claims.size() > MOST ? " " + request.say("picture.chains.cap", request.texts().number(MOST), request.texts().number(claims.size())) : "";
        String source = request.say("picture.n", request.texts().number(claims.size()), Pictures.sources(request)) + " " + which + cap;
        return Optional.of(drawn(request, claims.subList(0, Math.min(MOST, claims.size())), new Caption(name, request.say("picture.chains.description"), source)));
    }

    private static Picture drawn(Request request, List<Claim> claims, Caption caption) {
        Set<String> nodes = new LinkedHashSet<>();
        claims.forEach(each -> nodes.addAll(List.of(each.cause(), each.effect())));
        List<ChainPicture.Node> boxes = nodes.stream().map(id -> new ChainPicture.Node(id, ImpactViews.ChainsView.node(request, id), kind(request, id))).toList();
        List<ChainPicture.Link> links = claims.stream().map(each -> new ChainPicture.Link(each.id(), each.cause(), each.effect(), request.of(each.text()), each.disputed())).toList();
        List<ChainPicture.Kind> kinds = Arrays.stream(new String[] {Impact.FACTOR, Impact.FINDING, Impact.LITERATURE})
                .filter(kind -> boxes.stream().anyMatch(box -> box.kind().equals(kind)))
                .map(kind -> new ChainPicture.Kind(kind, RecordViews.choice(request, "impacts.kind", kind))).toList();
        var words = new ChainPicture.Words(request.say("picture.chains.claimed"), request.say("picture.chains.disputed"));
        return Pictures.picture(new ChainPicture(new ChainPicture.Content(caption, boxes, links, kinds, words)), caption);
    }

    private static String kind(Request request, String impact) {
        return request.study().find(Impact.class, impact).map(Impact::kind).orElse(Impact.FACTOR);
    }
}
