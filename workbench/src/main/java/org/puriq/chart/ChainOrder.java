package org.puriq.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which layer every node of a graph stands in, and in which order within it (Sugiyama, Tagawa and Toda 1981). Layers follow the
 * longest path. Where the arrows run in a circle, the one that closes it, met first in the order of the content, points back.
 * Arrows over more than one layer hold a lane in each layer between.
 */
final class ChainOrder {
    private static final int SWEEPS = 8;

    /** Something that takes up room in a layer: a node, or a lane that an arrow runs through ({@code node} is -1). */
    static final class Item {
        final int node;
        final int layer;
        final List<Item> before = new ArrayList<>();
        final List<Item> after = new ArrayList<>();
        private double position;

        Item(int node, int layer) {
            this.node = node;
            this.layer = layer;
        }

        boolean isLane() {
            return node < 0;
        }
    }

    /** The way of an arrow through the layers, from the upper one to the lower one; {@code back} if the arrow points the other way. */
    record Route(int arrow, List<Item> way, boolean back) {}

    private final int nodes;
    private final int[][] arrows;
    private final boolean[] back;
    private final int[] layer;
    private final Item[] items;
    private final List<List<Item>> layers = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();

    /**
     * @param arrows pairs of cause and effect; a node's arrow to itself has no route
     * @param atMost how many nodes stand in one layer; a fuller one is parted
     */
    ChainOrder(int nodes, int[][] arrows, int atMost) {
        this.nodes = nodes;
        this.arrows = arrows;
        this.back = new boolean[arrows.length];
        this.layer = new int[nodes];
        this.items = new Item[nodes];
        findCircles();
        layLongestPaths();
        partFullLayers(atMost);
        placeItems();
        order();
    }

    List<List<Item>> layers() {
        return layers;
    }

    List<Route> routes() {
        return routes;
    }

    private void findCircles() {
        int[] state = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            if (state[node] == 0) {
                visit(node, state);
            }
        }
    }

    private void visit(int node, int[] state) {
        state[node] = 1;
        for (int at = 0; at < arrows.length; at++) {
            if (arrows[at][0] != node) {
                continue;
            }
            int effect = arrows[at][1];
            if (state[effect] == 1) {
                back[at] = true;
            } else if (state[effect] == 0) {
                visit(effect, state);
            }
        }
        state[node] = 2;
    }

    private int upper(int arrow) {
        return arrows[arrow][back[arrow] ? 1 : 0];
    }

    private int lower(int arrow) {
        return arrows[arrow][back[arrow] ? 0 : 1];
    }

    private boolean isLoop(int arrow) {
        return arrows[arrow][0] == arrows[arrow][1];
    }

    /** Without circles this ends after as many rounds as the longest path has arrows. */
    private void layLongestPaths() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int at = 0; at < arrows.length; at++) {
                if (!isLoop(at) && layer[lower(at)] <= layer[upper(at)]) {
                    layer[lower(at)] = layer[upper(at)] + 1;
                    moved = true;
                }
            }
        }
    }

    private void partFullLayers(int atMost) {
        int[] parted = new int[nodes];
        int next = 0;
        int deepest = Arrays.stream(layer).max().orElse(-1);
        for (int from = 0; from <= deepest; from++) {
            int inLayer = 0;
            for (int node = 0; node < nodes; node++) {
                if (layer[node] == from) {
                    parted[node] = next + inLayer++ / atMost;
                }
            }
            next += Math.ceilDiv(inLayer, atMost);
        }
        System.arraycopy(parted, 0, layer, 0, nodes);
        for (int at = 0; at < next; at++) {
            layers.add(new ArrayList<>());
        }
    }

    private void placeItems() {
        for (int node = 0; node < nodes; node++) {
            items[node] = add(new Item(node, layer[node]));
        }
        for (int at = 0; at < arrows.length; at++) {
            if (!isLoop(at)) {
                routes.add(route(at));
            }
        }
    }

    private Item add(Item item) {
        item.position = layers.get(item.layer).size();
        layers.get(item.layer).add(item);
        return item;
    }

    private Route route(int arrow) {
        var way = new ArrayList<Item>();
        way.add(items[upper(arrow)]);
        for (int between = layer[upper(arrow)] + 1; between < layer[lower(arrow)]; between++) {
            way.add(add(new Item(-1, between)));
        }
        way.add(items[lower(arrow)]);
        for (int at = 1; at < way.size(); at++) {
            way.get(at - 1).after.add(way.get(at));
            way.get(at).before.add(way.get(at - 1));
        }
        return new Route(arrow, List.copyOf(way), back[arrow]);
    }

    /** Each item goes to the mean place of its neighbours, down and up by turns; the order with the fewest crossings stays. */
    private void order() {
        List<List<Item>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int at = 0; at < layers.size(); at++) {
                sort(layers.get(down ? at : layers.size() - 1 - at), down);
            }
            if (crossings() < fewest) {
                fewest = crossings();
                best = copy();
            }
        }
        layers.clear();
        layers.addAll(best);
        layers.forEach(ChainOrder::number);
    }

    private List<List<Item>> copy() {
        return layers.stream().<List<Item>>map(ArrayList::new).toList();
    }

    private static void sort(List<Item> items, boolean down) {
        items.sort(Comparator.comparingDouble(item -> (down ? item.before : item.after).stream().mapToDouble(near -> near.position).average().orElse(item.position)));
        number(items);
    }

    private static void number(List<Item> items) {
        for (int at = 0; at < items.size(); at++) {
            items.get(at).position = at;
        }
    }

    private long crossings() {
        return layers.stream().mapToLong(ChainOrder::crossingsBelow).sum();
    }

    private static long crossingsBelow(List<Item> items) {
        long crossings = 0;
        for (int one = 0; one < items.size(); one++) {
            for (int other = one + 1; other < items.size(); other++) {
                for (Item near : items.get(one).after) {
                    crossings += items.get(other).after.stream().filter(far -> far.position < near.position).count();
                }
            }
        }
        return crossings;
    }
}
