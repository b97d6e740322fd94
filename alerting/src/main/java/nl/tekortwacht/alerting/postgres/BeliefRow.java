/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.Standing;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Belief;
import nl.tekortwacht.alerting.audience.BeliefKey;
import nl.tekortwacht.alerting.audience.Follow;
import nl.tekortwacht.alerting.audience.HoldReason;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.Memory;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.audience.Told;
import nl.tekortwacht.alerting.audience.Withheld;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;

/** A belief as it was read; findings are still text, as many believe the same. */
record BeliefRow(
        BeliefKey key, @Nullable Alert told, @Nullable Alert withheld, Why why, boolean wide, Follow follow) {

    /** An alert in a belief. */
    private record Alert(
            UUID id,
            UUID event,
            NotifyReason reason,
            @Nullable Instant at,
            String finding) {

        static @Nullable Alert of(Readable row, String prefix) {
            UUID id = row.get(prefix + "_alert", UUID.class);
            return id == null
                    ? null
                    : new Alert(
                            id,
                            Columns.need(row, prefix + "_event", UUID.class),
                            NotifyReason.valueOf(Columns.need(row, prefix + "_reason", String.class)),
                            row.get(prefix + "_at", Instant.class),
                            Columns.need(row, prefix + "_finding", String.class));
        }

        /** Everybody who was told of one event was told the same finding. */
        Told told(Map<UUID, Finding> findings) {
            return new Told(reason, findings.computeIfAbsent(event, any -> Json.read(finding, Finding.class)), id, at);
        }
    }

    /** Why something is withheld; all null if nothing is. */
    private record Why(
            @Nullable HoldReason reason,
            @Nullable String by,
            @Nullable Instant until) {}

    static BeliefRow of(Readable row) {
        String why = row.get("why", String.class);
        String to = row.get("escalate_to", String.class);
        return new BeliefRow(
                new BeliefKey(
                        Recipient.ofKey(Columns.need(row, "recipient", String.class)),
                        new Matter(Columns.need(row, "matter", String.class)),
                        NotifyReason.Topic.valueOf(Columns.need(row, "topic", String.class))),
                Alert.of(row, "told"),
                Alert.of(row, "withheld"),
                new Why(
                        why == null ? null : HoldReason.valueOf(why),
                        row.get("muted_by", String.class),
                        row.get("withheld_until", Instant.class)),
                Columns.need(row, "wide", Boolean.class),
                new Follow(
                        row.get("escalate_at", Instant.class),
                        to == null ? null : Audience.valueOf(to),
                        row.get("remind_at", Instant.class),
                        row.get("taken_at", Instant.class)));
    }

    static Memory memory(List<BeliefRow> rows) {
        Memory memory = new Memory();
        Map<UUID, Finding> findings = new HashMap<>();
        rows.forEach(row -> memory.recall(row.key, row.belief(findings)));
        return memory;
    }

    Standing standing(Readable row) {
        return new Standing(
                key,
                belief(new HashMap<>()),
                Json.read(Columns.need(row, "event", String.class), FindingEvent.class),
                row.get("route", String.class));
    }

    private Belief belief(Map<UUID, Finding> findings) {
        Withheld kept = withheld == null || why.reason() == null
                ? null
                : new Withheld(
                        withheld.told(findings), why.reason(), Objects.requireNonNullElse(why.by(), ""), why.until());
        return new Belief(told == null ? null : told.told(findings), kept, wide, follow);
    }
}
