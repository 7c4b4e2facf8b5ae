package org.puriq.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is claimed to lead to what: boxes in the order of cause and effect, from left to right where there is room, else from
 * above to below, else as an outline. A claim that is disputed has a broken line and a question mark; what each claim says stands in a
 * numbered list below, so that no sentence lies across an arrow.
 */
public final class ChainPicture implements Picture {

    /** A circumstance or an impact; {@code kind} is a kind's identity. */
    public record Node(String id, String text, String kind) {}

    /** A kind of node, such as a cause or an impact. */
    public record Kind(String id, String text) {}

    /** Somebody's claim that {@code cause} leads to {@code effect}, both identities of nodes. */
    public record Link(String id, String cause, String effect, String label, boolean disputed) {
        boolean isListed() {
            return disputed || !label.isBlank();
        }
    }

    /** @param claimed words for a full line, {@code disputed} for a broken one */
    public record Words(String claimed, String disputed) {}

    public record Content(Caption caption, List<Node> nodes, List<Link> links, List<Kind> kinds, Words words) {
        public Content {
            nodes = List.copyOf(nodes);
            links = List.copyOf(links);
            kinds = List.copyOf(kinds);
            var known = nodes.stream().map(Node::id).collect(Collectors.toSet());
            for (Link link : links) {
                if (!known.contains(link.cause()) || !known.contains(link.effect())) {
                    throw new IllegalArgumentException("The link %s joins what the picture lacks: %s.".formatted(link.id(), link));
                }
            }
            for (Node node : nodes) {
                if (kinds.stream().noneMatch(kind -> kind.id().equals(node.kind()))) {
                    throw new IllegalArgumentException("The box %s is of the kind %s, which the picture lacks.".formatted(node.id(), node.kind()));
                }
            }
        }

        int kind(Node node) {
            return IntStream.range(0, kinds.size()).filter(at -> kinds.get(at).id().equals(node.kind())).findFirst().orElseThrow();
        }

        int node(String id) {
            return IntStream.range(0, nodes.size()).filter(at -> nodes.get(at).id().equals(id)).findFirst().orElseThrow();
        }
    }

    private final Content content;
    private final Map<String, Node> nodes;

    public ChainPicture(Content content) {
        this.content = content;
        this.nodes = content.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
    }

    @Override
    public String svg(String id, Breadth breadth) {
        var canvas = new Canvas(id, breadth);
        var layout = new ChainLayout(content, breadth);
        double end = layout.isReadable() ? new ChainDrawing(this, canvas, layout).draw() : new ChainOutline(this, canvas).draw();
        end = legend().draw(canvas, end + 12);
        return canvas.finish(content.caption(), "chain", list(canvas, end + 8));
    }

    Content content() {
        return content;
    }

    /** The number of a link in the list below; empty where it says nothing but that it is. */
    Optional<Integer> number(Link link) {
        return link.isListed() ? Optional.of(listed().indexOf(link) + 1) : Optional.empty();
    }

    String title(Link link) {
        String claim = name(link.cause()) + " → " + name(link.effect());
        String said = link.label().isBlank() ? claim : claim + ": " + link.label();
        return link.disputed() ? said + " (" + content.words().disputed() + ")" : said;
    }

    private String name(String node) {
        return Optional.ofNullable(nodes.get(node)).orElseThrow().text();
    }

    private List<Link> listed() {
        return content.links().stream().filter(Link::isListed).toList();
    }

    private Legend legend() {
        var legend = new Legend();
        for (int at = 0; at < content.kinds().size(); at++) {
            int kind = at;
            if (content.nodes().stream().anyMatch(node -> content.kind(node) == kind)) {
                legend.add((on, x, y) -> ChainDrawing.frame(on, new Box(x + 2, y - 8, x + Legend.SWATCH - 2, y + 8), kind), content.kinds().get(kind).text());
            }
        }
        for (boolean disputed : content.links().stream().map(Link::disputed).distinct().sorted().toList()) {
            legend.add((on, x, y) -> ChainDrawing.sample(on, x, y, disputed), disputed ? content.words().disputed() : content.words().claimed());
        }
        return legend;
    }

    private double list(Canvas canvas, double top) {
        List<String> badges = listed().stream().map(link -> ChainDrawing.text(number(link).orElseThrow(), link.disputed())).toList();
        double half = badges.stream().mapToDouble(ChainDrawing::halfWidth).max().orElse(0);
        double y = top;
        for (int at = 0; at < badges.size(); at++) {
            ChainDrawing.badge(canvas, 5 + half, y + ChainDrawing.BADGE, badges.get(at));
            List<String> lines = Type.SMALL.wrap(title(listed().get(at)), canvas.width() - 16 - 2 * half);
            canvas.lines(Type.SMALL, 12 + 2 * half, y + ChainDrawing.BADGE - Type.SMALL.line() / 2, lines);
            y += Math.max(Type.SMALL.height(lines), 2 * ChainDrawing.BADGE) + 5;
        }
        return y;
    }
}
