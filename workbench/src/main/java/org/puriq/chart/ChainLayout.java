package org.puriq.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.puriq.chart.ChainOrder.Item;
import org.puriq.chart.ChainPicture.Content;
import org.puriq.chart.ChainPicture.Node;

/**
 * Where the boxes of a chain stand. "Along" is the way from cause to effect, "across" the other one: x and y where the layers
 * are columns, y and x where the breadth has no room for columns and they are rows.
 */
final class ChainLayout {
    static final double STRIPE = 8;
    static final double PADDING = 8;
    static final Type TYPE = Type.SMALL;
    private static final double EDGE = 4;
    private static final double WIDEST_BOX = 190;
    private static final double NARROWEST_BOX = 118;
    private static final double GAP_ALONG = 52;
    private static final double WIDEST_GAP = 140;
    private static final double GAP_ACROSS = 14;
    private static final double WIDEST_LANE = 16;
    /** What the lanes of a row may take away from its boxes, at most. */
    private static final double LANES_SHARE = 0.45;
    private static final int SWEEPS = 6;

    private final Content content;
    private final Breadth breadth;
    private final boolean columns;
    private final ChainOrder order;
    private final double lane;
    private final double boxWidth;
    private final Map<Item, Double> centres = new IdentityHashMap<>();
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> sizes = new ArrayList<>();
    private final double acrossEnd;

    ChainLayout(Content content, Breadth breadth) {
        this.content = content;
        this.breadth = breadth;
        ChainOrder asColumns = order(Integer.MAX_VALUE);
        int layers = Math.max(asColumns.layers().size(), 1);
        double room = (breadth.pixels() - 2 * EDGE - GAP_ALONG * (layers - 1)) / layers;
        this.columns = room >= NARROWEST_BOX;
        this.order = columns ? asColumns : order(breadth.isNarrow() ? 2 : 4);
        this.lane = columns ? WIDEST_LANE : laneInRows();
        this.boxWidth = columns ? Math.min(room, WIDEST_BOX) : boxWidthInRows();
        layAlong();
        this.acrossEnd = columns ? EDGE + order.layers().stream().mapToDouble(this::size).max().orElse(0) : breadth.pixels() - EDGE;
        layAcross();
    }

    private ChainOrder order(int atMost) {
        int[][] arrows = content.links().stream().map(link -> new int[] {content.node(link.cause()), content.node(link.effect())}).toArray(int[][]::new);
        return new ChainOrder(content.nodes().size(), arrows, atMost);
    }

    private double laneInRows() {
        long most = order.layers().stream().mapToLong(row -> row.stream().filter(Item::isLane).count()).max().orElse(0);
        return Math.min(WIDEST_LANE, breadth.pixels() * LANES_SHARE / Math.max(most, 1));
    }

    /** As wide as the fullest row allows. */
    private double boxWidthInRows() {
        double narrowest = WIDEST_BOX;
        for (List<Item> row : order.layers()) {
            long lanes = row.stream().filter(Item::isLane).count();
            long boxes = Math.max(row.size() - lanes, 1);
            narrowest = Math.min(narrowest, (breadth.pixels() - 2 * EDGE - lanes * lane) / boxes - GAP_ACROSS);
        }
        return narrowest;
    }

    private void layAlong() {
        double gap = columns ? gapBetweenColumns() : GAP_ALONG;
        double at = EDGE;
        for (List<Item> layer : order.layers()) {
            double size = columns ? boxWidth : layer.stream().filter(item -> !item.isLane()).mapToDouble(this::boxHeight).max().orElse(0);
            starts.add(at);
            sizes.add(size);
            at += size + gap;
        }
    }

    private double gapBetweenColumns() {
        int layers = order.layers().size();
        return layers < 2 ? 0 : Math.min((breadth.pixels() - 2 * EDGE - boxWidth * layers) / (layers - 1), WIDEST_GAP);
    }

    /** Begins with layers packed about the middle, then lets neighbours draw each other straight. */
    private void layAcross() {
        for (List<Item> layer : order.layers()) {
            place(layer, layer.stream().mapToDouble(_ -> (EDGE + acrossEnd) / 2).toArray());
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<Item> layer : order.layers()) {
                place(layer, layer.stream().mapToDouble(this::wanted).toArray());
            }
        }
    }

    private double wanted(Item item) {
        var near = new ArrayList<>(item.before);
        near.addAll(item.after);
        return near.stream().mapToDouble(this::centre).average().orElse(centre(item));
    }

    private void place(List<Item> layer, double[] wanted) {
        double[] placed = Stacking.centres(wanted, layer.stream().mapToDouble(this::size).toArray(), EDGE, acrossEnd);
        for (int at = 0; at < placed.length; at++) {
            centres.put(layer.get(at), placed[at]);
        }
    }

    private double size(List<Item> layer) {
        return layer.stream().mapToDouble(this::size).sum();
    }

    private double size(Item item) {
        if (item.isLane()) {
            return lane;
        }
        return (columns ? boxHeight(item) : boxWidth) + GAP_ACROSS;
    }

    private double boxHeight(Item item) {
        return TYPE.height(lines(item)) + 2 * PADDING;
    }

    /** Whether boxes hold their words and arrows can be told apart. */
    boolean isReadable() {
        return columns || boxWidth >= NARROWEST_BOX - 12 && lane >= WIDEST_LANE / 2;
    }

    ChainOrder order() {
        return order;
    }

    List<Item> boxes() {
        return order.layers().stream().flatMap(List::stream).filter(item -> !item.isLane()).toList();
    }

    Node node(Item item) {
        return content.nodes().get(item.node);
    }

    List<String> lines(Item item) {
        return TYPE.wrap(node(item).text(), boxWidth - STRIPE - 2 * PADDING);
    }

    /** Where the picture ends below. */
    double bottom() {
        return columns || starts.isEmpty() ? acrossEnd : starts.getLast() + sizes.getLast();
    }

    double centre(Item item) {
        return centres.getOrDefault(item, 0.0);
    }

    double start(Item item) {
        return starts.get(item.layer) + (columns || item.isLane() ? 0 : (sizes.get(item.layer) - boxHeight(item)) / 2);
    }

    double end(Item item) {
        return item.isLane() ? starts.get(item.layer) + sizes.get(item.layer) : start(item) + (columns ? boxWidth : boxHeight(item));
    }

    Box box(Item item) {
        double half = (size(item) - GAP_ACROSS) / 2;
        return columns
                ? new Box(start(item), centre(item) - half, end(item), centre(item) + half)
                : new Box(centre(item) - half, start(item), centre(item) + half, end(item));
    }

    /** Where on a box's side the arrow to or from {@code other} begins, so that arrows of one side lie apart. */
    double port(Item item, List<Item> others, Item other) {
        if (item.isLane()) {
            return centre(item);
        }
        List<Item> sorted = others.stream().sorted(Comparator.comparingDouble(this::centre)).toList();
        double room = size(item) - GAP_ACROSS - 12;
        double apart = Math.min(room / Math.max(sorted.size(), 1), columns ? 26 : 44);
        return centre(item) + (sorted.indexOf(other) - (sorted.size() - 1) / 2.0) * apart;
    }

    double x(double along, double across) {
        return columns ? along : across;
    }

    double y(double along, double across) {
        return columns ? across : along;
    }
}
