/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Channel;

/**
 * A delivery that was claimed and is to be attempted now.
 *
 * @param lease what proves the claim; a result without it is not recorded
 * @param target e-mail address or URL
 * @param secrets of a subscriber's webhook, all that sign at the moment; empty otherwise
 * @param attempts attempts so far
 * @param forgiven attempts before the last replay, which no longer count against the schedule
 * @param wanted whether the recipient still wants it; false if the subscription has ended
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
        Notice notice) {

    /** What fails or is slow as one with it. */
    public String endpoint() {
        return Endpoint.of(channel, target);
    }
}
