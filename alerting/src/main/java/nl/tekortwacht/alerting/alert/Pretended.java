/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;

/** Events of which nothing is true: they let messages that are about no finding travel as alerts do. */
final class Pretended {

    /** The medicine of tests, which does not exist. */
    static final ProductId TEST = new ProductId("TEST:0");

    /** What silences are about as far as alerts must be about a medicine. */
    static final ProductId SILENCE = new ProductId("SILENCE:0");

    /** What questions to the owner of an address are about in the same way. */
    static final ProductId ADDRESS = new ProductId("ADDRESS:0");

    private static final int DAYS = 14;

    private Pretended() {}

    static FindingEvent event(ProductId product, UUID id, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        Shortage shortage = new Shortage(
                product,
                Phase.CONFIRMED,
                "TEST",
                today.minusDays(DAYS),
                true,
                null,
                null,
                today,
                (long) DAYS,
                false,
                false,
                null);
        return new FindingEvent(id, 0, id, FindingChange.OPENED, now, null, shortage, null);
    }
}
