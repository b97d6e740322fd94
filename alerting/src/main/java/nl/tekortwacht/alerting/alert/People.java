/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.List;
import java.util.Map;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.alerting.audience.Subscriptions;
import reactor.core.publisher.Mono;

/** Reads who can be reached. The subscriptions are many, so they are indexed anew only when they have changed. */
public final class People {

    private record Indexed(List<Subscription> running, Subscriptions index) {}

    private final Map<Audience, List<Address>> audiences;
    private final SubscriptionStore subscriptions;
    private final HolderContacts holders;
    private volatile Indexed last = new Indexed(List.of(), new Subscriptions(List.of()));

    /** The configured audiences, the running subscriptions and the holders. */
    public People(Map<Audience, List<Address>> audiences, SubscriptionStore subscriptions, HolderContacts holders) {
        this.audiences = Map.copyOf(audiences);
        this.subscriptions = subscriptions;
        this.holders = holders;
    }

    /** Everybody who can be reached at the moment. */
    public Mono<Directory> read() {
        return subscriptions
                .running()
                .map(this::indexed)
                .zipWhen(any -> holders.all(), (running, asked) -> new Directory(audiences, running, asked));
    }

    private Subscriptions indexed(List<Subscription> running) {
        Indexed before = last;
        if (!before.running().equals(running)) {
            before = new Indexed(running, new Subscriptions(running));
            last = before;
        }
        return before.index();
    }
}
