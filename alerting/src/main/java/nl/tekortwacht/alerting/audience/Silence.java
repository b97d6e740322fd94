/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is told the beginning of what it matches, for a time.
 *
 * @param matcher what it matches
 * @param reason why, for those who ask
 * @param owner who is reminded of it before it ends
 * @param from when it begins
 * @param until when it ends; earlier if somebody ended it
 */
public record Silence(UUID id, Matcher matcher, String reason, Audience owner, Instant from, Instant until) {

    /**
     * What a silence matches; all that is given must hold.
     *
     * @param audiences whom it silences; empty = all but subscribers
     * @param news of which kinds; empty = all
     * @param product a product; null = any
     * @param group a substitution group; null = any
     * @param atc the beginning of an ATC code; null = any
     */
    public record Matcher(
            Set<Audience> audiences,
            Set<NotifyReason.Topic> news,
            @Nullable String product,
            @Nullable String group,
            @Nullable String atc) {

        /** The sets are kept as they were. */
        public Matcher {
            audiences = Set.copyOf(audiences);
            news = Set.copyOf(news);
        }

        boolean matches(Recipient recipient, NotifyReason.Topic topic, FindingEvent event) {
            ProductLine line = event.product();
            boolean who = audiences.isEmpty()
                    ? recipient.audience() != Audience.SUBSCRIBER
                    : audiences.contains(recipient.audience());
            return who
                    && (news.isEmpty() || news.contains(topic))
                    && (product == null
                            || product.equals(event.finding().product().value()))
                    && (group == null || (line != null && group.equals(line.group())))
                    && (atc == null
                            || (line != null
                                    && line.atc() != null
                                    && line.atc().value().startsWith(atc)));
        }
    }

    /** Whether it is in force. */
    public boolean isInForce(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    boolean mutes(Recipient recipient, NotifyReason.Topic topic, FindingEvent event, Instant now) {
        return isInForce(now) && matcher.matches(recipient, topic, event);
    }
}
