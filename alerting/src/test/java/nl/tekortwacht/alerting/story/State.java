/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.Acknowledgement;
import nl.tekortwacht.alerting.alert.Alert;
import nl.tekortwacht.alerting.alert.Position;
import nl.tekortwacht.alerting.audience.Belief;
import nl.tekortwacht.alerting.audience.BeliefKey;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.Silence;
import nl.tekortwacht.alerting.delivery.DeliveryStatus;
import nl.tekortwacht.alerting.plan.Slot;
import org.jspecify.annotations.Nullable;

/** All rows of all tables. Rows are never changed, only replaced, so that a copy is a snapshot. */
final class State {

    record AlertRow(
            Alert alert,
            String mutedBy,
            Instant at,
            @Nullable Instant releasedAt) {}

    record WaitingRow(UUID id, UUID alert, String target, Matter matter, Slot slot) {}

    record DeliveryRow(
            UUID id,
            List<UUID> alerts,
            List<Matter> matters,
            Channel channel,
            String target,
            Slot slot,
            DeliveryStatus status,
            int attempts,
            int forgiven,
            @Nullable Instant next,
            @Nullable UUID lease,
            Instant leasedUntil) {

        DeliveryRow claimed(UUID token, Instant until) {
            return new DeliveryRow(
                    id, alerts, matters, channel, target, slot, status, attempts, forgiven, next, token, until);
        }

        DeliveryRow now(DeliveryStatus is, int made, int pardoned, @Nullable Instant at) {
            return new DeliveryRow(
                    id, alerts, matters, channel, target, slot, is, made, pardoned, at, null, Instant.MIN);
        }
    }

    record SilenceRow(
            Silence silence,
            Instant createdAt,
            @Nullable Instant endedAt,
            @Nullable Instant remindedAt) {

        boolean isInForce(Instant now) {
            return endedAt == null && silence.isInForce(now);
        }
    }

    final Set<UUID> handled = new HashSet<>();
    final Map<UUID, AlertRow> alerts = new LinkedHashMap<>();
    final Map<BeliefKey, Belief> beliefs = new LinkedHashMap<>();
    final List<WaitingRow> waiting = new ArrayList<>();
    final Map<String, Instant> bundles = new LinkedHashMap<>();
    final Map<UUID, DeliveryRow> deliveries = new LinkedHashMap<>();
    final Map<UUID, SilenceRow> silences = new LinkedHashMap<>();
    final List<Acknowledgement> acknowledgements = new ArrayList<>();
    final Map<String, Position> positions = new LinkedHashMap<>();
    long leases;

    State copy() {
        State copy = new State();
        copy.handled.addAll(handled);
        copy.alerts.putAll(alerts);
        copy.beliefs.putAll(beliefs);
        copy.waiting.addAll(waiting);
        copy.bundles.putAll(bundles);
        copy.deliveries.putAll(deliveries);
        copy.silences.putAll(silences);
        copy.acknowledgements.addAll(acknowledgements);
        copy.positions.putAll(positions);
        copy.leases = leases;
        return copy;
    }
}
