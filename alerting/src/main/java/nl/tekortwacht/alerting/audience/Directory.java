/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.contracts.id.PartyId;

/**
 * Everybody who can be reached.
 *
 * @param audiences the configured addresses; an audience without any is not reachable
 * @param holders the addresses of marketing-authorisation holders
 */
public record Directory(
        Map<Audience, List<Address>> audiences, Subscriptions subscriptions, Map<PartyId, Address> holders) {

    /** Only these subscribers. */
    public static Directory of(List<Subscription> subscribers) {
        return new Directory(Map.of(), new Subscriptions(subscribers));
    }

    /** Without holders. */
    public Directory(Map<Audience, List<Address>> audiences, Subscriptions subscriptions) {
        this(audiences, subscriptions, Map.of());
    }

    /** The recipient's addresses; empty if there are none. */
    public List<Address> addresses(Recipient recipient) {
        if (recipient.holder() != null) {
            return Optional.ofNullable(holders.get(recipient.holder())).stream().toList();
        }
        return subscription(recipient)
                .map(subscription -> List.of(subscription.address()))
                .orElseGet(() -> audiences.getOrDefault(recipient.audience(), List.of()));
    }

    /** The recipient's subscription, if it is a subscriber whose subscription runs. */
    public Optional<Subscription> subscription(Recipient recipient) {
        return Optional.ofNullable(recipient.subscription()).flatMap(subscriptions::find);
    }
}
