/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import nl.tekortwacht.alerting.alert.BeliefStore;
import nl.tekortwacht.alerting.alert.Standing;
import nl.tekortwacht.alerting.audience.Belief;
import nl.tekortwacht.alerting.audience.BeliefKey;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.Memory;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Told;
import nl.tekortwacht.alerting.audience.Withheld;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Keeps beliefs in memory. */
record MemoryBeliefStore(Tables tables) implements BeliefStore {

    @Override
    public Mono<Memory> memory(Set<Matter> matters, Set<ProductId> products, Set<String> groups, Instant endedAfter) {
        return tables.statement("memory", state -> {
            Memory memory = new Memory();
            state.beliefs.forEach((key, belief) -> {
                if (matters.contains(key.matter())
                        || hasEnded(belief, products, endedAfter)
                        || isWide(belief, groups)) {
                    memory.recall(key, belief);
                }
            });
            return memory;
        });
    }

    private static boolean hasEnded(Belief belief, Set<ProductId> products, Instant endedAfter) {
        Told told = belief.told();
        return told != null
                && !told.stands()
                && told.at() != null
                && told.at().isAfter(endedAfter)
                && products.contains(told.finding().product());
    }

    private static boolean isWide(Belief belief, Set<String> groups) {
        Told told = belief.told();
        return belief.wide()
                && told != null
                && told.finding() instanceof Assessment assessment
                && groups.contains(Objects.requireNonNullElse(assessment.cover().group(), ""));
    }

    @Override
    public Mono<Void> believe(Map<BeliefKey, Belief> changed) {
        return tables.statement("believe", state -> {
                    state.beliefs.putAll(changed);
                    state.beliefs.values().removeIf(Belief::isNothing);
                    return true;
                })
                .then();
    }

    @Override
    public Mono<List<Standing>> releasable(Instant now, Set<UUID> silencesInForce, int limit) {
        return due(limit, (key, belief) -> {
            Withheld withheld = belief.withheld();
            return withheld != null
                    && switch (withheld.why()) {
                        case SILENCED -> !silencesInForce.contains(UUID.fromString(withheld.by()));
                        case FLAPPING ->
                            withheld.until() != null && !withheld.until().isAfter(now);
                        case INHIBITED -> !isKnown(key, withheld);
                        default -> false;
                    };
        });
    }

    private boolean isKnown(BeliefKey key, Withheld withheld) {
        Belief known = tables.state()
                .beliefs
                .get(new BeliefKey(key.recipient(), new Matter(withheld.by()), NotifyReason.Topic.SEVERITY));
        return known != null && known.wide() && known.stands();
    }

    @Override
    public Mono<List<Standing>> toEscalate(Instant now, int limit) {
        return due(limit, (key, belief) -> isDue(belief, belief.follow().escalateAt(), now));
    }

    @Override
    public Mono<List<Standing>> toRemind(Instant now, int limit) {
        return due(limit, (key, belief) -> isDue(belief, belief.follow().remindAt(), now));
    }

    private static boolean isDue(Belief belief, @Nullable Instant at, Instant now) {
        return at != null
                && !at.isAfter(now)
                && belief.stands()
                && belief.follow().takenAt() == null
                && belief.withheld() == null;
    }

    private Mono<List<Standing>> due(int limit, BiPredicate<BeliefKey, Belief> isDue) {
        return tables.statement("due", state -> state.beliefs.entrySet().stream()
                .filter(entry -> isDue.test(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(entry -> entry.getKey().recipient().key()
                        + entry.getKey().matter().key()
                        + entry.getKey().topic()))
                .limit(limit)
                .map(entry -> standing(state, entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Standing standing(State state, BeliefKey key, Belief belief) {
        Told due = belief.withheld() == null
                ? Objects.requireNonNull(belief.told())
                : belief.withheld().would();
        State.AlertRow row = Objects.requireNonNull(state.alerts.get(due.alert()));
        return new Standing(
                key, belief, row.alert().event(), row.alert().decision().route());
    }
}
