package org.puriq.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.format.Nearest;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A piece of a YAML file that knows its line. YAML 1.2: {@code no} stays text; a key that stands twice is refused. */
final class YamlNode {
    private static final int DEEPEST = 50;
    private static final int WIDEST_MARGIN = 500;

    private final String file;
    private final int line;
    private final Optional<Node> node;

    private YamlNode(String file, int line, Optional<Node> node) {
        this.file = file;
        this.line = line;
        this.node = node;
    }

    static Checked<YamlNode> parse(String file, String yaml) {
        var settings = LoadSettings.builder().setCodePointLimit(2_000_000).setAllowNonScalarKeys(true).build();
        if (isTooDeep(yaml)) {
            return Checked.faulty(Problem.refused(Where.file(file), "definition.too-deep", String.valueOf(DEEPEST)));
        }
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            var node = new YamlNode(file, 1, root);
            return root.isEmpty() ? Checked.faulty(node.problem("definition.empty")) : Checked.of(node, node.unclear());
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return Checked.faulty(Problem.refused(new Where(file, line, "", ""), "definition.no-yaml", String.valueOf(broken.getProblem())));
        } catch (YamlEngineException broken) {
            return Checked.faulty(Problem.refused(Where.file(file), "definition.no-yaml", String.valueOf(broken.getMessage())));
        }
    }

    /** The library goes down by itself, one call for each level, and falls from the stack; the steps are counted before. */
    private static boolean isTooDeep(String yaml) {
        int brackets = 0;
        int dashes = 0;
        int margin = 0;
        for (int at = 0; at < yaml.length() && brackets <= DEEPEST && dashes <= DEEPEST && margin <= WIDEST_MARGIN; at++) {
            char letter = yaml.charAt(at);
            brackets += letter == '[' || letter == '{' ? 1 : letter == ']' || letter == '}' ? -1 : 0;
            boolean first = letter == ' ' || letter == '-' || letter == '?';
            margin = letter == '\n' ? 0 : margin >= 0 && first ? margin + 1 : -1;
            dashes = margin > 0 && letter != ' ' ? dashes + 1 : letter == '\n' ? 0 : dashes;
        }
        return brackets > DEEPEST || dashes > DEEPEST || margin > WIDEST_MARGIN;
    }

    /** Keys that stand twice: YAML 1.2 forbids them; composing alone, without making objects of it, does not refuse them. */
    private List<Problem> unclear() {
        List<Problem> problems = new ArrayList<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> waiting = new ArrayDeque<>();
        node.ifPresent(waiting::add);
        while (!waiting.isEmpty()) {
            Node next = waiting.remove();
            if (seen.add(next)) {
                switch (next) {
                    case MappingNode mapping -> unclear(mapping, waiting, problems);
                    case SequenceNode sequence -> waiting.addAll(sequence.getValue());
                    default -> { }
                }
            }
        }
        return problems;
    }

    private void unclear(MappingNode mapping, Deque<Node> waiting, List<Problem> problems) {
        Map<String, YamlNode> known = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = inside(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode)) {
                problems.add(key.problem("definition.key-no-word"));
                continue;
            }
            YamlNode first = known.putIfAbsent(key.text(), key);
            if (first != null) {
                problems.add(key.problem("definition.key-twice", key.text(), String.valueOf(first.line)));
            }
            waiting.add(tuple.getValueNode());
        }
    }

    Problem problem(String rule, String... details) {
        return Problem.refused(new Where(file, line, "", ""), rule, details);
    }

    /** Fields that are not among these are problems, with the known one that is nearest. */
    void allow(List<Problem> problems, String... known) {
        entries().forEach((key, value) -> {
            if (!List.of(known).contains(key)) {
                problems.add(value.problem("definition.unknown-field", key, Nearest.to(key, List.of(known)).orElse(""), String.join(", ", known)));
            }
        });
    }

    /** The field of this name; a problem, and an empty node, where it is missing. */
    YamlNode child(String name, List<Problem> problems) {
        YamlNode child = entries().get(name);
        if (child == null) {
            problems.addAll(node.isPresent() ? List.of(problem("definition.missing-field", name)) : List.of());
            return new YamlNode(file, line, Optional.empty());
        }
        return child;
    }

    /** The field of this name, if it is there. */
    Optional<YamlNode> optional(String name) {
        return Optional.ofNullable(entries().get(name));
    }

    /** The text of the field, which must not be empty. */
    String text(String name, List<Problem> problems) {
        YamlNode child = child(name, problems);
        if (child.node.isPresent() && child.text().isBlank()) {
            problems.add(child.problem("definition.text", name));
        }
        return child.text();
    }

    /** The text of the field, which may be a space. */
    String mark(String name, List<Problem> problems) {
        return child(name, problems).text();
    }

    /** The field's items in their order; a problem where it is no list. */
    List<YamlNode> list(String name, List<Problem> problems) {
        YamlNode child = child(name, problems);
        if (child.node.isPresent() && !(child.node.get() instanceof SequenceNode)) {
            problems.add(child.problem("definition.list", name));
        }
        return child.items();
    }

    String text() {
        return node.filter(ScalarNode.class::isInstance).map(each -> ((ScalarNode) each).getValue()).orElse("");
    }

    int integer(String name, List<Problem> problems) {
        YamlNode child = child(name, problems);
        if (!child.text().matches("\\d{1,6}")) {
            problems.addAll(child.node.isPresent() ? List.of(child.problem("definition.integer", name, child.text())) : List.of());
            return 0;
        }
        return Integer.parseInt(child.text());
    }

    List<YamlNode> items() {
        return node.filter(SequenceNode.class::isInstance).map(each -> ((SequenceNode) each).getValue().stream().map(this::inside).toList()).orElse(List.of());
    }

    SequencedMap<String, YamlNode> entries() {
        SequencedMap<String, YamlNode> entries = new LinkedHashMap<>();
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    entries.put(key.getValue(), inside(tuple.getValueNode()));
                }
            }
        }
        return entries;
    }

    private YamlNode inside(Node inner) {
        return new YamlNode(file, inner.getStartMark().map(mark -> mark.getLine() + 1).orElse(line), Optional.of(inner));
    }
}
