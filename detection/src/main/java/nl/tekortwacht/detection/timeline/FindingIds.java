/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.shortage.ShortageRow;

/** The ids of findings: the same whenever and wherever a finding is computed. */
public final class FindingIds {

    private FindingIds() {}

    /** The id of a row of the shortage list. */
    public static UUID of(ShortageRow row) {
        return of("shortage", row.shortage().product(), row.identity());
    }

    /** The id of the assessment of a shortage. */
    public static UUID ofAssessment(ProductId product, UUID shortage) {
        return of("assessment", product, shortage.toString());
    }

    /** The id of the warning that began on a day. */
    public static UUID ofWarning(ProductId product, LocalDate day) {
        return of("atRisk", product, day.toString());
    }

    static UUID of(String kind, ProductId product, String identity) {
        return UUID.nameUUIDFromBytes((kind + "|" + product + "|" + identity).getBytes(StandardCharsets.UTF_8));
    }
}
