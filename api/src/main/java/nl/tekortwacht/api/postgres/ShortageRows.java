/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.api.shortage.DayEvidence;
import nl.tekortwacht.api.shortage.Receipt;
import nl.tekortwacht.api.shortage.ShortageRow;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;

/** Shortages and what explains them, out of rows. */
final class ShortageRows {

    private ShortageRows() {}

    static ShortageRow shortage(Row row) {
        return new ShortageRow(
                row.uuid("finding_id"),
                row.instant("known_from"),
                row.orNull("known_to", Instant.class),
                new Shortage(
                        new ProductId(row.text("product_id")),
                        row.word("phase", Phase.class),
                        row.text("definition"),
                        row.date("start_date"),
                        row.orNull("start_known", Boolean.class),
                        row.orNull("end_date", LocalDate.class),
                        row.orNull("last_known", LocalDate.class),
                        row.orNull("confirmed_on", LocalDate.class),
                        row.orNull("days", Long.class),
                        row.yes("unreported"),
                        row.yes("conflict"),
                        announced(row.orNull("announced", String.class))),
                row.wordOrNull("severity", Severity.class),
                row.wordOrNull("step", LadderStep.class));
    }

    private static @Nullable Announced announced(@Nullable String json) {
        return json == null ? null : Json.read(json, Announced.class);
    }

    static DayEvidence day(Row row) {
        return new DayEvidence(
                row.date("day"),
                row.text("verdict"),
                row.text("definition"),
                row.count("wholesalers_in"),
                row.count("wholesalers_out"),
                row.count("wholesalers_needed"),
                row.count("pharmacies_served"),
                row.count("pharmacies_failed"),
                row.count("pharmacies_needed"),
                row.yes("conflict"));
    }

    static Receipt receipt(Row row) {
        return new Receipt(
                row.text("report_id"),
                row.text("type"),
                row.instant("received_at"),
                row.orNull("kind", String.class),
                day(row.orNull("starts", String.class)),
                day(row.orNull("ends", String.class)),
                row.orNull("replaces", String.class),
                row.orNull("retracts", String.class));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
