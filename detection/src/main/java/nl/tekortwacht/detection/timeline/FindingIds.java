/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.nio.charset.StandardCharsets;
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

    static UUID of(String kind, ProductId product, String identity) {
        return UUID.nameUUIDFromBytes((kind + "|" + product + "|" + identity).getBytes(StandardCharsets.UTF_8));
    }
}
