/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/**
 * What an audience would be told of an event, as far as the event itself says: what was told before, silence before the
 * watch began, and a missing address are left out of account.
 *
 * @param route the route that says so
 */
public record Expected(@Nullable String route, NotifyReason reason) {

    /** What these routes would tell; empty if nothing. */
    public static Optional<Expected> of(Routing routing, Audience audience, FindingEvent event) {
        List<Wish> wishes = routing.wishes(audience, event, Set.of());
        return wishes.stream()
                .flatMap(wish ->
                        wish.rule().news(event, null).stream().map(news -> new Expected(wish.route(), news.reason())))
                .findFirst();
    }
}
