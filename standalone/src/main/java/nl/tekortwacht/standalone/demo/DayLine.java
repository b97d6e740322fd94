/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.time.LocalDate;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A simulated day in one line. */
final class DayLine {

    private DayLine() {}

    static String of(LocalDate day, DemoClient.Receipt receipt, JsonNode summary) {
        JsonNode shortages = summary.path("shortages");
        return String.format(
                Locale.ROOT,
                "%s  %,6d reports, %d refused | confirmed %d, suspected %d, announced %d | breaches %d, late notices %d"
                        + " | delivered %,d",
                day,
                receipt.accepted() + receipt.duplicate(),
                receipt.refused(),
                shortages.path("CONFIRMED").asLong(),
                shortages.path("SUSPECTED").asLong(),
                shortages.path("ANTICIPATED").asLong()
                        + shortages.path("DECLARED").asLong(),
                summary.path("runningBreaches").asLong(),
                summary.path("lateNotices").path("STANDING").asLong(),
                summary.path("deliveries").path("DELIVERED").asLong());
    }
}
