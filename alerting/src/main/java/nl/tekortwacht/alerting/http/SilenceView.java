/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Silence;
import nl.tekortwacht.alerting.route.RouteWords;
import nl.tekortwacht.alerting.silence.KeptSilence;
import nl.tekortwacht.alerting.silence.MutedAlert;
import org.jspecify.annotations.Nullable;

/**
 * A silence as it is shown.
 *
 * @param audiences whom it silences; empty = all but subscribers
 * @param news of which kinds; empty = all
 * @param active whether it is in force
 * @param muted how many alerts it has kept from people
 */
record SilenceView(
        UUID id,
        List<String> audiences,
        List<String> news,
        @Nullable String product,
        @Nullable String group,
        @Nullable String atc,
        String reason,
        String owner,
        Instant from,
        Instant until,
        boolean active,
        @Nullable Instant endedAt,
        @Nullable Instant remindedAt,
        Instant createdAt,
        long muted) {

    static SilenceView of(KeptSilence kept, Instant now) {
        Silence silence = kept.silence();
        Silence.Matcher matcher = silence.matcher();
        return new SilenceView(
                silence.id(),
                words(matcher.audiences()),
                words(matcher.news()),
                matcher.product(),
                matcher.group(),
                matcher.atc(),
                silence.reason(),
                RouteWords.of(silence.owner()),
                silence.from(),
                silence.until(),
                silence.isInForce(now),
                kept.endedAt(),
                kept.remindedAt(),
                kept.createdAt(),
                kept.muted());
    }

    private static List<String> words(Set<? extends Enum<?>> constants) {
        return constants.stream().map(RouteWords::of).sorted().toList();
    }

    /** Silences. */
    record All(List<SilenceView> silences) {}

    /** What a silence kept from people. */
    record Muted(List<OfAlert> alerts) {}

    /**
     * An alert.
     *
     * @param recipient the audience, and of subscribers and holders which one
     * @param releasedAt when they were told after all; null = they were not
     */
    record OfAlert(
            UUID id,
            String recipient,
            String subject,
            String news,
            Instant at,
            @Nullable Instant releasedAt) {

        static OfAlert of(MutedAlert alert) {
            return new OfAlert(
                    alert.id(), alert.recipient().key(), alert.subject(), alert.news(), alert.at(), alert.releasedAt());
        }
    }
}
