/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The keys of one mapping, each with what is said under it. */
final class Fields {

    private final Node whole;
    private final String path;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Faults faults;

    /**
     * Reads the keys.
     *
     * @param path goes before the keys in messages; empty at the top
     */
    Fields(Node whole, String path, Set<String> known, Faults faults) {
        this.whole = whole;
        this.path = path;
        this.faults = faults;
        if (whole instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> add(tuple, known));
        } else {
            faults.add(whole, path.isEmpty() ? "file" : path, "must have keys and values, as 'key: value'");
        }
    }

    private void add(NodeTuple tuple, Set<String> known) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(key)) {
            faults.add(tuple.getKeyNode(), at(key), "is not known here; known are " + String.join(", ", known));
        } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            faults.add(tuple.getKeyNode(), at(key), "is given twice");
        }
    }

    Optional<Node> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** What is said under a key that must be there. */
    Optional<Node> required(String key) {
        if (whole instanceof MappingNode && !values.containsKey(key)) {
            faults.add(whole, at(key), "is missing");
        }
        return find(key);
    }

    /** A single text; empty with a fault if it is something else. */
    Optional<ScalarNode> text(Node node, String key) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar);
        }
        faults.add(node, at(key), "must be a word");
        return Optional.empty();
    }

    /** The words of a list that has at least one, each once. */
    List<ScalarNode> words(Node node, String key) {
        if (!(node instanceof SequenceNode list)) {
            faults.add(node, at(key), "must be a list, as [a, b]");
            return List.of();
        }
        if (list.getValue().isEmpty()) {
            faults.add(node, at(key), "must not be empty");
        }
        Map<String, ScalarNode> words = new LinkedHashMap<>();
        for (Node each : list.getValue()) {
            text(each, key).ifPresent(word -> {
                if (words.putIfAbsent(word.getValue(), word) != null) {
                    faults.add(each, at(key), "has '" + word.getValue() + "' twice");
                }
            });
        }
        return List.copyOf(words.values());
    }

    void fault(Node node, String key, String reason) {
        faults.add(node, at(key), reason);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
