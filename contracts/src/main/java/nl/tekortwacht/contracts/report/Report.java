/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.report;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import org.jspecify.annotations.Nullable;

/**
 * An accepted report. Quantities are whole units (tablets, vials, millilitres); a report that came in packs was
 * converted when it was taken in.
 */
public sealed interface Report permits StockReport, OrderReport, Notification, Retraction {

    /** The reporter's own id of this report. */
    ReportId reportId();

    /** Who reported it. */
    PartyId reporter();

    /** The product it is about. */
    ProductId product();

    /** When it was received; decides what is in effect, and what was known when. */
    Instant receivedAt();

    /** The report of the same reporter, product and type that this one takes the place of, if any. */
    @Nullable
    ReportId replaces();

    /** The reporter and its id together. */
    default ReportKey key() {
        return new ReportKey(reporter(), reportId());
    }

    /** The reports of the same reporter that this one puts out of effect, by replacing or retracting them. */
    default List<ReportKey> names() {
        ReportId replaced = replaces();
        return replaced == null ? List.of() : List.of(new ReportKey(reporter(), replaced));
    }
}
