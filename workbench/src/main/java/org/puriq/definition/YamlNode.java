package org.puriq.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
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
    private final String file;
    private final int line;
    private final Optional<Node> node;

    private YamlNode(String file, int line, Optional<Node> node) {
        this.file = file;
        this.line = line;
        this.node = node;
    }

    static Checked<YamlNode> parse(String file, String yaml) {
        var settings = LoadSettings.builder().setAllowDuplicateKeys(false).setMaxAliasesForCollections(10).setCodePointLimit(2_000_000).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            var node = new YamlNode(file, 1, root);
            return root.isEmpty() ? Checked.faulty(node.problem("definition.empty")) : Checked.sound(node);
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return Checked.faulty(Problem.refused(new Where(file, line, "", ""), "definition.no-yaml", String.valueOf(broken.getProblem())));
        } catch (YamlEngineException broken) {
            return Checked.faulty(Problem.refused(Where.file(file), "definition.no-yaml", String.valueOf(broken.getMessage())));
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
            problems.add(problem("definition.missing-field", name));
            return new YamlNode(file, line, Optional.empty());
        }
        return child;
    }

    String text(String name, List<Problem> problems) {
        return child(name, problems).text();
    }

    String text() {
        return node.filter(ScalarNode.class::isInstance).map(each -> ((ScalarNode) each).getValue()).orElse("");
    }

    int integer(String name, List<Problem> problems) {
        YamlNode child = child(name, problems);
        if (!child.text().matches("\\d{1,6}")) {
            problems.add(child.problem("definition.integer", name, child.text()));
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
