/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.Acknowledgement;
import nl.tekortwacht.alerting.alert.Acknowledgements;
import nl.tekortwacht.alerting.audience.Follow;
import nl.tekortwacht.alerting.audience.Matter;
import reactor.core.publisher.Mono;

/** Keeps in memory who took which alert. */
record MemoryAcknowledgements(Tables tables) implements Acknowledgements {

    @Override
    public Mono<Boolean> take(Acknowledgement acknowledgement) {
        return tables.transaction(tables.statement("take", state -> {
            State.AlertRow row = state.alerts.get(acknowledgement.alert());
            if (row == null || !row.alert().decision().tells()) {
                return false;
            }
            state.acknowledgements.add(acknowledgement);
            Matter matter = Matter.of(row.alert().event());
            state.beliefs.replaceAll((key, belief) -> key.matter().equals(matter) && belief.stands()
                    ? belief.following(new Follow(null, belief.follow().escalateTo(), null, acknowledgement.takenAt()))
                    : belief);
            return true;
        }));
    }

    @Override
    public Mono<List<Acknowledgement>> of(UUID alert) {
        return tables.statement("acknowledgements", state -> state.acknowledgements.stream()
                .filter(taken -> taken.alert().equals(alert))
                .toList());
    }
}
