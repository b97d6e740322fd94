/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.contracts.finding.FindingEvent;

/**
 * What a route makes of an event.
 *
 * @param about its news that speaks of such a finding
 * @param left of that, what no earlier route of the audience took
 * @param missed what does not hold
 */
public record Verdict(Route route, List<Topic> about, List<Topic> left, List<Criterion> missed) {

    /** The news that the route wants of the event; empty if it does not match. */
    public List<Topic> takes() {
        return missed.isEmpty() ? left : List.of();
    }

    /** Why the route does not want the event, a sentence each; empty if it does. */
    public List<String> whyNot(FindingEvent event) {
        if (about.isEmpty()) {
            return List.of("its news is not about such findings");
        }
        List<String> reasons = new ArrayList<>();
        for (Criterion criterion : missed) {
            Set<String> wanted = Objects.requireNonNull(route.match().wanted().get(criterion));
            reasons.add(RouteWords.of(criterion) + " is " + said(criterion.values(event)) + ", wanted is "
                    + String.join(" or ", new TreeSet<>(wanted)));
        }
        if (reasons.isEmpty() && left.isEmpty()) {
            reasons.add("an earlier route of the audience took this news");
        }
        return reasons;
    }

    private static String said(Set<String> values) {
        return values.isEmpty() ? "not known" : String.join(" and ", new TreeSet<>(values));
    }
}
