/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.change;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/** Makes the event that tells a change. The same change gives the same event, whenever it is computed again. */
public final class FindingEvents {

    private final Registry registry;

    /** Events that carry the product as this registry knew it at that time. */
    public FindingEvents(Registry registry) {
        this.registry = registry;
    }

    /**
     * The event, without its place in the stream.
     *
     * @param revision of the timeline, if it was computed again: then a finding may come to say at the same instant what
     *     it said before, and that is another event; 0 otherwise
     */
    public FindingEvent of(Telling telling, long revision) {
        Finding previous = telling.previous();
        Finding current = telling.current();
        Finding finding =
                current == null ? Objects.requireNonNull(previous, "a change from nothing to nothing") : current;
        return new FindingEvent(
                id(telling, revision),
                0,
                telling.findingId(),
                change(previous, current),
                telling.knownAt(),
                previous,
                finding,
                registry.product(finding.product(), BusinessDays.dayOf(telling.knownAt()), telling.knownAt())
                        .orElse(null));
    }

    private static FindingChange change(@Nullable Finding previous, @Nullable Finding current) {
        if (previous == null) {
            return FindingChange.OPENED;
        }
        return current == null ? FindingChange.GONE : FindingChange.CHANGED;
    }

    private static UUID id(Telling telling, long revision) {
        String content = telling.findingId() + "|" + telling.knownAt() + "|" + revision + "|" + text(telling.previous())
                + "|" + text(telling.current());
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(@Nullable Finding finding) {
        return finding == null ? "" : Standing.withoutDays(finding).toString();
    }
}
