/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.Memory;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.audience.Told;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;

/** An alert that was sent, as far as later decisions need it. */
record ToldRow(
        UUID eventId,
        Matter matter,
        Audience audience,
        @Nullable UUID subscription,
        NotifyReason reason,
        String finding) {

    static ToldRow of(Readable row) {
        return new ToldRow(
                Objects.requireNonNull(row.get("event_id", UUID.class)),
                new Matter(text(row, "matter")),
                Audience.valueOf(text(row, "audience")),
                row.get("subscription_id", UUID.class),
                NotifyReason.valueOf(text(row, "reason")),
                text(row, "finding"));
    }

    /** The memory of the rows, which come in the order of the alerts. */
    static Memory memory(List<ToldRow> rows) {
        Memory memory = new Memory();
        Map<UUID, Finding> findings = new HashMap<>();
        for (ToldRow row : rows) {
            // Everybody who was told of one event was told the same finding.
            Finding finding = findings.computeIfAbsent(row.eventId, any -> Json.read(row.finding, Finding.class));
            memory.remember(row.matter, new Recipient(row.audience, row.subscription), new Told(row.reason, finding));
        }
        return memory;
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
