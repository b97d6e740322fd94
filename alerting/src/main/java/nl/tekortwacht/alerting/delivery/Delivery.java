/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.plan.BundleKind;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that was claimed and is to be attempted now.
 *
 * @param lease what proves the claim; a result without it is not recorded
 * @param target e-mail address or URL
 * @param secrets of the webhook of a subscriber or holder, all that sign at the moment; empty otherwise
 * @param attempts attempts so far
 * @param forgiven attempts before the last replay, which no longer count against the schedule
 * @param wanted whether the recipient still wants it; false if the subscription has ended
 * @param notice the first of what is delivered; a webhook gets one at a time
 * @param unsubscribeToken of a subscriber, what ends the subscription; null for others
 * @param kind as what it goes out
 * @param all what is delivered, one or more
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
        @Nullable String unsubscribeToken,
        BundleKind kind,
        List<Notice> all) {

    /** All that it carries are kept as they were. */
    public Delivery {
        all = all.isEmpty() ? List.of(notice) : List.copyOf(all);
    }

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
        this(
                id,
                lease,
                channel,
                target,
                secrets,
                attempts,
                forgiven,
                wanted,
                notice,
                null,
                BundleKind.SINGLE,
                List.of());
    }

    /** The same delivery with these notices. */
    public Delivery carrying(List<Notice> notices) {
        return new Delivery(
                id,
                lease,
                channel,
                target,
                secrets,
                attempts,
                forgiven,
                wanted,
                notice,
                unsubscribeToken,
                kind,
                notices);
    }

    /** What fails or is slow as one with it. */
    public String endpoint() {
        return Endpoint.of(channel, target);
    }
}
