/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.preview;

import java.util.List;
import java.util.Optional;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Expected;
import nl.tekortwacht.alerting.route.RouteFault;
import nl.tekortwacht.alerting.route.Routes;
import nl.tekortwacht.alerting.route.Verdict;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/**
 * Who would be told of one finding.
 *
 * @param routes which routes were used: those that were given, or those in force
 * @param warnings what may not be meant by the routes
 */
public record FindingPreview(String routes, List<RouteFault> warnings, List<OfAudience> audiences)
        implements RoutesPreview {

    /**
     * One audience.
     *
     * @param route by which it would be told; null if it would not
     * @param news the reason that it would be given; null if it would not be told
     * @param why what each of its routes makes of the finding
     */
    public record OfAudience(
            Audience audience,
            boolean told,
            @Nullable String route,
            @Nullable String news,
            List<OfRoute> why) {}

    /**
     * One route.
     *
     * @param whyNot empty if it matches
     */
    public record OfRoute(String route, boolean matches, List<String> whyNot) {}

    static FindingPreview of(String which, List<RouteFault> warnings, Routes routes, FindingEvent event) {
        return new FindingPreview(
                which,
                warnings,
                Audience.routed().stream()
                        .map(audience -> ofAudience(routes, audience, event))
                        .toList());
    }

    private static OfAudience ofAudience(Routes routes, Audience audience, FindingEvent event) {
        Optional<Expected> expected = Expected.of(routes, audience, event);
        return new OfAudience(
                audience,
                expected.isPresent(),
                expected.map(Expected::route).orElse(null),
                expected.map(told -> told.reason().name()).orElse(null),
                routes.verdicts(audience, event).stream()
                        .map(verdict -> ofRoute(verdict, event, expected))
                        .toList());
    }

    private static OfRoute ofRoute(Verdict verdict, FindingEvent event, Optional<Expected> expected) {
        List<String> whyNot = verdict.whyNot(event);
        boolean matches = whyNot.isEmpty();
        return new OfRoute(
                verdict.route().name(),
                matches,
                matches && expected.isEmpty() ? List.of("nothing is new in it of the news that it wants") : whyNot);
    }
}
