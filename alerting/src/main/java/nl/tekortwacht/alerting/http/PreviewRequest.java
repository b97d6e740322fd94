/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.alerting.alert.Essentials;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What is asked: by which routes, and about what.
 *
 * @param routes the text of routes; null for those in force
 * @param finding null for the last month
 */
record PreviewRequest(@Nullable String routes, @Nullable FindingEvent finding) {

    private static final Set<String> KNOWN = Set.of("routes", "finding");

    /**
     * Reads the body.
     *
     * @throws BadRequestException if it cannot be read, with everything that is wrong
     */
    static PreviewRequest read(String body) throws BadRequestException {
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(body.isBlank() ? "{}" : body);
        } catch (JacksonException e) {
            throw new BadRequestException(List.of(new Fault(null, "is not JSON: " + e.getOriginalMessage())));
        }
        List<Fault> faults = new ArrayList<>();
        if (!root.isObject()) {
            faults.add(new Fault(null, "must be an object with routes, finding or neither"));
        }
        root.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> faults.add(new Fault(name, "is not known; known are finding, routes")));
        PreviewRequest request = new PreviewRequest(routes(root, faults), finding(root, faults));
        if (!faults.isEmpty()) {
            throw new BadRequestException(faults);
        }
        return request;
    }

    private static @Nullable String routes(JsonNode root, List<Fault> faults) {
        JsonNode routes = root.path("routes");
        if (routes.isMissingNode() || routes.isNull()) {
            return null;
        }
        if (!routes.isString()) {
            faults.add(new Fault("routes", "must be the text of a routes.yml"));
            return null;
        }
        return routes.asString();
    }

    private static @Nullable FindingEvent finding(JsonNode root, List<Fault> faults) {
        JsonNode node = root.path("finding");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            FindingEvent event = Json.MAPPER.treeToValue(node, FindingEvent.class);
            String missing = Essentials.missing(event);
            if (missing == null) {
                return event;
            }
            faults.add(new Fault("finding", missing + " is missing"));
        } catch (JacksonException e) {
            faults.add(new Fault("finding", "is not a finding event: " + e.getOriginalMessage()));
        }
        return null;
    }
}
