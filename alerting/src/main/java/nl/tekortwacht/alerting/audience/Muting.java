/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/**
 * What keeps news from somebody for a while. An end is never kept from those who were told the start.
 *
 * @param silences all that are in force, and perhaps others
 * @param holdDown how long after an end the same is believed to be flapping if it comes back
 * @param now the instant of the decision
 */
public record Muting(List<Silence> silences, Duration holdDown, Instant now) {

    /** Keeps nothing from anybody. */
    public static final Muting NONE = new Muting(List.of(), Duration.ZERO, Instant.EPOCH);

    /** The silences are kept as they were. */
    public Muting {
        silences = List.copyOf(silences);
    }

    /**
     * Why the news is kept from the recipient.
     *
     * @param would what they would be told
     */
    Optional<Withheld> of(FindingEvent event, Recipient recipient, Told would, Memory memory) {
        return silenced(event, recipient, would)
                .or(() -> inhibited(event, recipient, would, memory))
                .or(() -> flapping(event, recipient, would, memory));
    }

    /** Whether somebody asked for silence about it. */
    public boolean silences(FindingEvent event, Recipient recipient, NotifyReason.Topic topic) {
        return silences.stream().anyMatch(silence -> silence.mutes(recipient, topic, event, now));
    }

    private Optional<Withheld> silenced(FindingEvent event, Recipient recipient, Told would) {
        return silences.stream()
                .filter(silence -> silence.mutes(recipient, would.reason().topic(), event, now))
                .findFirst()
                .map(silence ->
                        new Withheld(would, HoldReason.SILENCED, silence.id().toString(), null));
    }

    private static Optional<Withheld> inhibited(FindingEvent event, Recipient recipient, Told would, Memory memory) {
        ProductLine product = event.product();
        if (product == null
                || product.group() == null
                || !isOfOneProduct(would.reason().topic())) {
            return Optional.empty();
        }
        return memory.groupWide(recipient, product.group(), event.finding().product(), severity(event))
                .map(matter -> new Withheld(would, HoldReason.INHIBITED, matter.key(), null));
    }

    private Optional<Withheld> flapping(FindingEvent event, Recipient recipient, Told would, Memory memory) {
        if (!comesAndGoes(would.reason().topic()) || severity(event) == Severity.CRITICAL) {
            return Optional.empty();
        }
        return memory.lastEnd(
                        recipient, event.finding().product(), would.reason().topic())
                .map(end -> end.plus(holdDown))
                .filter(until -> until.isAfter(now))
                .map(until -> new Withheld(would, HoldReason.FLAPPING, "", until));
    }

    /** What is said of each product of a group, and adds nothing for who knows that the whole group is short. */
    private static boolean isOfOneProduct(NotifyReason.Topic topic) {
        return switch (topic) {
            case CONFIRMATION, SUSPICION, SEVERITY, AT_RISK -> true;
            case ANNOUNCEMENT, UNREPORTED, SAFETY_STOCK, LATE_NOTICE, QUESTION, TEST -> false;
        };
    }

    private static boolean comesAndGoes(NotifyReason.Topic topic) {
        return switch (topic) {
            case CONFIRMATION, SUSPICION, SEVERITY, AT_RISK, UNREPORTED, SAFETY_STOCK, QUESTION -> true;
            case ANNOUNCEMENT, LATE_NOTICE, TEST -> false;
        };
    }

    private static @Nullable Severity severity(FindingEvent event) {
        return event.finding() instanceof Assessment assessment ? assessment.severity() : null;
    }
}
