/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.preview;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.route.RouteFault;

/**
 * What routes would have told in the last month, compared with what was told.
 *
 * @param routes which routes were used: those that were given, or those in force
 * @param from the first instant
 * @param until the last instant, or that of the last event that was looked at
 * @param events how many were looked at
 * @param complete whether that were all; at most 100,000 are looked at, the oldest first
 * @param note what is left out of account
 * @param warnings what may not be meant by the routes
 * @param nobody the events that no route would have told
 */
public record MonthPreview(
        String routes,
        Instant from,
        Instant until,
        long events,
        boolean complete,
        String note,
        List<RouteFault> warnings,
        List<OfAudience> audiences,
        List<Unwanted> nobody)
        implements RoutesPreview {

    /**
     * One audience.
     *
     * @param wouldBeTold events of which it would have been told
     * @param wereTold events of which it was told
     * @param more of those of which it would have been told, those of which it was not
     * @param less of those of which it was told, those of which it would not have been
     */
    public record OfAudience(
            Audience audience, long wouldBeTold, long wereTold, long more, long less, List<OfRoute> routes) {}

    /** How many events a route would have told. */
    public record OfRoute(String route, long events) {}

    /**
     * Events of one kind that no route would have told.
     *
     * @param kind of the finding
     * @param stands its phase, severity or verdict
     */
    public record Unwanted(String kind, String stands, long events) {}
}
