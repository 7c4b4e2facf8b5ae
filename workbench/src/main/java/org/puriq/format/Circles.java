package org.puriq.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what rests on itself, and how high things are stacked, in one walk over all of them: following each one up by itself
 * takes a day for a chain of 100,000. Things that rest on nothing are taken away again and again; what cannot be taken away
 * lies in a circle or on one; the same from above leaves the circles (Kahn 1962, topological sorting).
 */
final class Circles {
    private final Map<String, List<String>> restsOn;
    private final Map<String, List<String>> carries = new HashMap<>();
    private final Map<String, Integer> below;
    private final Map<String, Integer> above;

    /** @param restsOn for each thing what it rests on; what is not itself a key is solid ground */
    Circles(Map<String, List<String>> restsOn) {
        this.restsOn = LinkedHashMap.newLinkedHashMap(restsOn.size());
        restsOn.forEach((thing, grounds) -> this.restsOn.put(thing, grounds.stream().filter(restsOn::containsKey).distinct().toList()));
        this.restsOn.forEach((thing, grounds) -> grounds.forEach(ground -> carries.computeIfAbsent(ground, _ -> new ArrayList<>()).add(thing)));
        this.below = heights(this.restsOn, carries);
        this.above = heights(carries, this.restsOn);
    }

    /** Whether a thing rests on itself, by whatever detour. */
    boolean isInCircle(String thing) {
        return restsOn.containsKey(thing) && !below.containsKey(thing) && !above.containsKey(thing);
    }

    /** How many lie below each other at this place, from the ground up to the highest that rests on it. */
    int height(String thing) {
        return below.getOrDefault(thing, 0) + above.getOrDefault(thing, 0);
    }

    /** The longest way down from each thing that has an end. */
    private Map<String, Integer> heights(Map<String, List<String>> down, Map<String, List<String>> up) {
        Map<String, Integer> open = new HashMap<>();
        Map<String, Integer> heights = new HashMap<>();
        Deque<String> free = new ArrayDeque<>();
        for (String thing : restsOn.keySet()) {
            int grounds = down.getOrDefault(thing, List.of()).size();
            open.put(thing, grounds);
            if (grounds == 0) {
                free.add(thing);
            }
        }
        while (!free.isEmpty()) {
            String thing = free.remove();
            int height = 1 + down.getOrDefault(thing, List.of()).stream().mapToInt(each -> heights.getOrDefault(each, 0)).max().orElse(-1);
            heights.put(thing, height);
            for (String next : up.getOrDefault(thing, List.of())) {
                if (open.merge(next, -1, Integer::sum) == 0) {
                    free.add(next);
                }
            }
        }
        return heights;
    }
}
