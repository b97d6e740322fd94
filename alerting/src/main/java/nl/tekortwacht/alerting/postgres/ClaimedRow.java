/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.alerting.plan.BundleKind;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;

/** Reads a claimed delivery with its alert. */
final class ClaimedRow {

    private ClaimedRow() {}

    static Delivery delivery(Readable row, UUID lease) {
        return new Delivery(
                Columns.need(row, "id", UUID.class),
                lease,
                Kinds.channel(text(row, "channel")),
                text(row, "target"),
                secrets(row),
                Columns.need(row, "attempts", Integer.class),
                Columns.need(row, "forgiven", Integer.class),
                Columns.need(row, "wanted", Boolean.class),
                notice(row),
                row.get("unsubscribe_token", String.class),
                BundleKind.valueOf(text(row, "kind")),
                List.of());
    }

    private static List<String> secrets(Readable row) {
        return Stream.of("secret", "previous_secret")
                .flatMap(column -> Stream.ofNullable(row.get(column, String.class)))
                .toList();
    }

    static Notice notice(Readable row) {
        String holder = row.get("holder", String.class);
        Recipient recipient = new Recipient(
                Audience.valueOf(text(row, "audience")),
                row.get("subscription_id", UUID.class),
                holder == null ? null : new PartyId(holder));
        return new Notice(
                Columns.need(row, "alert_id", UUID.class),
                recipient,
                NotifyReason.valueOf(text(row, "reason")),
                text(row, "subject"),
                text(row, "body"),
                content(row),
                Json.read(text(row, "event"), FindingEvent.class),
                Columns.need(row, "created_at", Instant.class));
    }

    private static @Nullable Content content(Readable row) {
        String content = row.get("content", String.class);
        return content == null ? null : Json.read(content, Content.class);
    }

    private static String text(Readable row, String column) {
        return Columns.need(row, column, String.class);
    }
}
