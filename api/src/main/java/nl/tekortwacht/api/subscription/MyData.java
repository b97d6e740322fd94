/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about a subscriber; secrets are not told again.
 *
 * @param name as the subscriber wrote it
 * @param target the address, in full
 * @param about what the subscription is about
 * @param products of a list; empty if it is about something else
 * @param verification whether the address was confirmed
 * @param messages what was sent there, the newest first, at most 1000
 */
public record MyData(
        String name,
        String channel,
        String target,
        String language,
        String about,
        List<String> products,
        List<String> events,
        String verification,
        Instant createdAt,
        @Nullable Instant endedAt,
        List<Message> messages) {

    /**
     * A message.
     *
     * @param subject its first line
     */
    public record Message(
            Instant createdAt,
            String subject,
            String status,
            @Nullable Instant deliveredAt) {}
}
