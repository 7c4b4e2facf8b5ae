package org.puriq.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sentences of a text, in their order. */
final class Sentences {
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?…][\"”»)]?)\\s+(?=[\\p{Lu}¿¡\"“«({])");
    private static final Pattern FIGURE = Pattern.compile("\\{([a-z0-9-]+)(?::number)?}");

    private final List<String> sentences;

    Sentences(String text) {
        sentences = text.isEmpty() ? List.of() : List.of(BETWEEN.split(text));
    }

    int count() {
        return sentences.size();
    }

    Set<Integer> all() {
        return IntStream.range(0, count()).boxed().collect(Collectors.toSet());
    }

    /** Which of them are held, each with the words for which it is. */
    Map<Integer, String> held(Function<String, Optional<String>> words) {
        Map<Integer, String> held = new HashMap<>();
        for (int at = 0; at < count(); at++) {
            int position = at;
            words.apply(sentences.get(at)).ifPresent(each -> held.put(position, each));
        }
        return held;
    }

    /** The text with one sentence in the place of those that are held and follow each other. */
    String without(Set<Integer> held, String instead) {
        return IntStream.range(0, count()).filter(at -> !held.contains(at) || !held.contains(at - 1))
                .mapToObj(at -> held.contains(at) ? instead : sentences.get(at)).collect(Collectors.joining(" "));
    }

    /** The statements whose figures stand in a sentence. */
    static Stream<String> figures(String sentence) {
        return FIGURE.matcher(sentence).results().map(each -> each.group(1));
    }
}
