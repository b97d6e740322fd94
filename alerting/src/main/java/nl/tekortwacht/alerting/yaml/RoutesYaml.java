/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.tekortwacht.alerting.route.BadRoutesException;
import nl.tekortwacht.alerting.route.Route;
import nl.tekortwacht.alerting.route.RouteFault;
import nl.tekortwacht.alerting.route.RouteWords;
import nl.tekortwacht.alerting.route.Routes;
import nl.tekortwacht.alerting.route.RoutesReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code routes.yml}; finds everything that is wrong with it at once, each with its line. */
public final class RoutesYaml implements RoutesReader {

    private static final String DEFAULTS = "/nl/tekortwacht/alerting/routes.yml";
    private static final int LONGEST = 256 * 1024;
    private static final int DEEPEST = 10;

    /** A reader; keeps nothing. */
    public RoutesYaml() {}

    /** The text of the routes that ship. */
    public static String defaults() {
        try (InputStream in = Objects.requireNonNull(RoutesYaml.class.getResourceAsStream(DEFAULTS), DEFAULTS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Reading read(String text) throws BadRoutesException {
        Faults faults = new Faults();
        Map<Route, Node> routes = routes(compose(text), faults);
        faults.refuse();
        Routes read = new Routes(List.copyOf(routes.keySet()));
        return new Reading(read, warnings(read, routes));
    }

    private static Node compose(String text) throws BadRoutesException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            @Nullable Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new BadRoutesException(List.of(new RouteFault(1, "routes", "is missing: the file is empty")));
            }
            return root;
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            throw new BadRoutesException(List.of(new RouteFault(line, "file", "is not YAML: " + e.getProblem())));
        } catch (YAMLException e) {
            throw new BadRoutesException(List.of(new RouteFault(1, "file", "is not YAML: " + e.getMessage())));
        }
    }

    private static Map<Route, Node> routes(Node root, Faults faults) {
        Map<Route, Node> routes = new LinkedHashMap<>();
        Node list = new Fields(root, "", Set.of("routes"), faults)
                .required("routes")
                .orElse(null);
        if (list instanceof SequenceNode rows) {
            if (rows.getValue().isEmpty()) {
                faults.add(list, "routes", "must not be empty: nobody would be told of anything");
            }
            read(rows, routes, faults);
        } else if (list != null) {
            faults.add(list, "routes", "must be a list, each beginning with '- name: '");
        }
        return routes;
    }

    private static void read(SequenceNode rows, Map<Route, Node> routes, Faults faults) {
        RouteReader reader = new RouteReader(faults);
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Node row : rows.getValue()) {
            Route route = reader.read(row);
            if (route != null) {
                Integer first = lines.putIfAbsent(route.name(), Faults.line(row));
                if (first != null) {
                    faults.add(row, "name", "'" + route.name() + "' is the name of the route on line " + first);
                }
                routes.put(route, row);
            }
        }
    }

    private static List<RouteFault> warnings(Routes routes, Map<Route, Node> places) {
        List<RouteFault> warnings = new ArrayList<>();
        for (Route route : routes.shadowed()) {
            int line = Faults.line(Objects.requireNonNull(places.get(route)));
            warnings.add(new RouteFault(
                    line, "name", "'" + route.name() + "' can never match: earlier routes take all of it"));
        }
        routes.unwanted()
                .forEach(topic -> warnings.add(new RouteFault(1, "news", "nobody is told of " + RouteWords.of(topic))));
        return warnings;
    }
}
