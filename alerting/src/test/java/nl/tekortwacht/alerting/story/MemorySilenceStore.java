/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.Silence;
import nl.tekortwacht.alerting.silence.KeptSilence;
import nl.tekortwacht.alerting.silence.MutedAlert;
import nl.tekortwacht.alerting.silence.SilenceStore;
import reactor.core.publisher.Mono;

/** Keeps silences in memory. */
record MemorySilenceStore(Tables tables) implements SilenceStore {

    @Override
    public Mono<List<Silence>> inForce(Instant now) {
        return tables.statement("inForce", state -> state.silences.values().stream()
                .filter(row -> row.isInForce(now))
                .map(State.SilenceRow::silence)
                .toList());
    }

    @Override
    public Mono<Void> add(Silence silence, Instant now) {
        return tables.statement("silence", state -> {
                    state.silences.put(silence.id(), new State.SilenceRow(silence, now, null, null));
                    return true;
                })
                .then();
    }

    @Override
    public Mono<List<KeptSilence>> list(int limit) {
        return tables.statement("list", state -> state.silences.values().stream()
                .map(row -> kept(state, row))
                .toList());
    }

    @Override
    public Mono<KeptSilence> find(UUID id) {
        return list(0).flatMapIterable(all -> all)
                .filter(kept -> kept.silence().id().equals(id))
                .next();
    }

    @Override
    public Mono<Boolean> end(UUID id, Instant now) {
        return tables.statement(
                "end",
                state -> state.silences.computeIfPresent(
                                id,
                                (any, row) ->
                                        new State.SilenceRow(row.silence(), row.createdAt(), now, row.remindedAt()))
                        != null);
    }

    @Override
    public Mono<List<MutedAlert>> muted(UUID id, int limit) {
        return tables.statement("muted", state -> state.alerts.values().stream()
                .filter(row -> row.mutedBy().equals(id.toString()))
                .map(MemorySilenceStore::muted)
                .toList());
    }

    private static MutedAlert muted(State.AlertRow row) {
        Decision decision = row.alert().decision().decision();
        String news = decision instanceof Decision.Hold held && held.withheld() != null
                ? held.withheld().would().reason().name()
                : decision.reasonName();
        return new MutedAlert(
                row.alert().id(),
                row.alert().decision().recipient(),
                row.alert().subject(),
                news,
                row.at(),
                row.releasedAt());
    }

    @Override
    public Mono<List<KeptSilence>> takeEnding(Instant now, Instant before) {
        return tables.statement("takeEnding", state -> {
            List<State.SilenceRow> ending = state.silences.values().stream()
                    .filter(row -> row.endedAt() == null && row.remindedAt() == null)
                    .filter(row -> row.silence().until().isAfter(now)
                            && !row.silence().until().isAfter(before))
                    .toList();
            ending.forEach(row -> state.silences.put(
                    row.silence().id(), new State.SilenceRow(row.silence(), row.createdAt(), null, now)));
            return ending.stream().map(row -> kept(state, row)).toList();
        });
    }

    private static KeptSilence kept(State state, State.SilenceRow row) {
        long muted = state.alerts.values().stream()
                .filter(alert -> alert.mutedBy().equals(row.silence().id().toString()))
                .count();
        Silence silence = row.silence();
        Instant until = row.endedAt() == null ? silence.until() : row.endedAt();
        return new KeptSilence(
                new Silence(silence.id(), silence.matcher(), silence.reason(), silence.owner(), silence.from(), until),
                row.createdAt(),
                row.endedAt(),
                row.remindedAt(),
                muted);
    }
}
