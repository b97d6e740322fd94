/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody who can be reached.
 *
 * @param audiences the configured addresses; an audience without any is not reachable
 */
public record Directory(Map<Audience, List<Address>> audiences, Subscriptions subscriptions) {

    /** The recipient's addresses; empty if there are none. */
    public List<Address> addresses(Recipient recipient) {
        return subscription(recipient)
                .map(subscription -> List.of(subscription.address()))
                .orElseGet(() -> audiences.getOrDefault(recipient.audience(), List.of()));
    }

    /** The recipient's subscription, if it is a subscriber whose subscription runs. */
    public Optional<Subscription> subscription(Recipient recipient) {
        return Optional.ofNullable(recipient.subscription()).flatMap(subscriptions::find);
    }
}
