/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.tekortwacht.alerting.route.BadRoutesException;
import nl.tekortwacht.alerting.route.RouteFault;
import org.yaml.snakeyaml.nodes.Node;

/** All that is wrong with a file. */
final class Faults {

    private final List<RouteFault> found = new ArrayList<>();

    void add(Node where, String field, String reason) {
        found.add(new RouteFault(line(where), field, reason));
    }

    /** The line on which it begins, from 1. */
    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    void refuse() throws BadRoutesException {
        if (!found.isEmpty()) {
            throw new BadRoutesException(found.stream()
                    .sorted(Comparator.comparingInt(RouteFault::line))
                    .toList());
        }
    }
}
