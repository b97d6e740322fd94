/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that was claimed and is to be attempted now.
 *
 * @param lease what proves the claim; a result without it is not recorded
 * @param target e-mail address or URL
 * @param secrets of a subscriber's webhook, all that sign at the moment; empty otherwise
 * @param attempts attempts so far
 * @param forgiven attempts before the last replay, which no longer count against the schedule
 * @param wanted whether the recipient still wants it; false if the subscription has ended
 * @param unsubscribeToken of a subscriber, what ends the subscription; null for others
 */
public record Delivery(
        UUID id,
        UUID lease,
        Channel channel,
        String target,
        List<String> secrets,
        int attempts,
        int forgiven,
        boolean wanted,
        Notice notice,
        @Nullable String unsubscribeToken) {

    /** To somebody who has not subscribed. */
    public Delivery(
            UUID id,
            UUID lease,
            Channel channel,
            String target,
            List<String> secrets,
            int attempts,
            int forgiven,
            boolean wanted,
            Notice notice) {
        this(id, lease, channel, target, secrets, attempts, forgiven, wanted, notice, null);
    }

    /** What fails or is slow as one with it. */
    public String endpoint() {
        return Endpoint.of(channel, target);
    }
}
