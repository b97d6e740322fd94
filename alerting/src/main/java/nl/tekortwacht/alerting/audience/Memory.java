/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/** What everybody believes of some matters. Not thread-safe; lives as long as a batch. */
public final class Memory {

    private record Series(Recipient recipient, ProductId product, NotifyReason.Topic topic) {}

    private record OfGroup(Recipient recipient, String group) {}

    private final Map<Matter, Map<Recipient, Map<NotifyReason.Topic, Belief>>> beliefs = new HashMap<>();
    private final Map<BeliefKey, Belief> changed = new LinkedHashMap<>();
    private final Map<Series, Instant> ends = new HashMap<>();
    private final Map<OfGroup, Map<Matter, Assessment>> wide = new HashMap<>();

    /** Adds a belief as it was kept. */
    public void recall(BeliefKey key, Belief belief) {
        beliefs.computeIfAbsent(key.matter(), any -> new HashMap<>())
                .computeIfAbsent(key.recipient(), any -> new EnumMap<>(NotifyReason.Topic.class))
                .put(key.topic(), belief);
        index(key, belief);
    }

    /** Replaces a belief. */
    void change(BeliefKey key, Belief belief) {
        recall(key, belief);
        changed.put(key, belief);
    }

    /** Adds an alert that was sent or will be; must be called in the order of the alerts. */
    public void remember(Matter matter, Recipient recipient, Told alert) {
        recall(new BeliefKey(recipient, matter, alert.reason().topic()), new Belief(alert, null, false, Follow.NONE));
    }

    /** What has been changed. */
    public Map<BeliefKey, Belief> changed() {
        return Map.copyOf(changed);
    }

    /** What the recipient believes of the matter in the topic. */
    public Belief belief(BeliefKey key) {
        return beliefs.getOrDefault(key.matter(), Map.of())
                .getOrDefault(key.recipient(), Map.of())
                .getOrDefault(key.topic(), Belief.NONE);
    }

    /** Everybody for whom anything of the matter was decided. */
    Set<Recipient> recipients(Matter matter) {
        return Set.copyOf(beliefs.getOrDefault(matter, Map.of()).keySet());
    }

    /** The topics in which anything of the matter was decided for the recipient. */
    Set<NotifyReason.Topic> topics(Matter matter, Recipient recipient) {
        return Set.copyOf(beliefs.getOrDefault(matter, Map.of())
                .getOrDefault(recipient, Map.of())
                .keySet());
    }

    /** When the recipient was last told that something of this kind is over for the product. */
    Optional<Instant> lastEnd(Recipient recipient, ProductId product, NotifyReason.Topic topic) {
        return Optional.ofNullable(ends.get(new Series(recipient, product, topic)));
    }

    /** The matter by which the recipient knows that the group is short, at least as badly. */
    Optional<Matter> groupWide(Recipient recipient, String group, ProductId but, @Nullable Severity severity) {
        return wide.getOrDefault(new OfGroup(recipient, group), Map.of()).entrySet().stream()
                .filter(entry -> !entry.getValue().product().equals(but))
                .filter(entry -> severity == null || entry.getValue().severity().compareTo(severity) >= 0)
                .map(Map.Entry::getKey)
                .min((one, other) -> one.key().compareTo(other.key()));
    }

    /** Those who were told how bad the matter is, and for whom it stands. */
    Set<Recipient> knowing(Matter matter) {
        return beliefs.getOrDefault(matter, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue()
                        .getOrDefault(NotifyReason.Topic.SEVERITY, Belief.NONE)
                        .stands())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void index(BeliefKey key, Belief belief) {
        Told told = belief.told();
        if (told == null) {
            return;
        }
        if (!told.stands() && told.at() != null) {
            ends.merge(
                    new Series(key.recipient(), told.finding().product(), key.topic()),
                    told.at(),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        if (told.finding() instanceof Assessment assessment
                && assessment.cover().group() != null) {
            Map<Matter, Assessment> known = wide.computeIfAbsent(
                    new OfGroup(key.recipient(), assessment.cover().group()), any -> new HashMap<>());
            if (belief.wide() && belief.stands()) {
                known.put(key.matter(), assessment);
            } else {
                known.remove(key.matter());
            }
        }
    }
}
