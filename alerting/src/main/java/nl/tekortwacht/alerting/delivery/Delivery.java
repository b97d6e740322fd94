/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.util.UUID;
import nl.tekortwacht.alerting.audience.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that was claimed and is to be attempted now.
 *
 * @param lease what proves the claim; a result without it is not recorded
 * @param target e-mail address or URL
 * @param secret of a subscriber's webhook; null otherwise
 * @param attempts attempts so far
 * @param forgiven attempts before the last replay, which no longer count against the schedule
 * @param wanted whether the recipient still wants it; false if the subscription has ended
 */
public record Delivery(
        UUID id,
        UUID lease,
        Channel channel,
        String target,
        @Nullable String secret,
        int attempts,
        int forgiven,
        boolean wanted,
        Notice notice) {}
