/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who has been told what of each matter. Not thread-safe; lives as long as a batch. */
public final class Memory {

    private final Map<Matter, Map<Recipient, Map<NotifyReason.Topic, Told>>> told = new HashMap<>();

    /** Adds an alert that was sent or will be; must be called in the order of the alerts. */
    public void remember(Matter matter, Recipient recipient, Told alert) {
        told.computeIfAbsent(matter, any -> new HashMap<>())
                .computeIfAbsent(recipient, any -> new EnumMap<>(NotifyReason.Topic.class))
                .put(alert.reason().topic(), alert);
    }

    /** Everybody who was told anything of the matter. */
    Set<Recipient> recipients(Matter matter) {
        return Set.copyOf(told.getOrDefault(matter, Map.of()).keySet());
    }

    /** The topics in which the recipient was told anything of the matter. */
    Set<NotifyReason.Topic> topics(Matter matter, Recipient recipient) {
        return Set.copyOf(told.getOrDefault(matter, Map.of())
                .getOrDefault(recipient, Map.of())
                .keySet());
    }

    /** The last that the recipient was told. */
    Optional<Told> last(Matter matter, Recipient recipient, NotifyReason.Topic topic) {
        return Optional.ofNullable(told.getOrDefault(matter, Map.of())
                .getOrDefault(recipient, Map.of())
                .get(topic));
    }
}
