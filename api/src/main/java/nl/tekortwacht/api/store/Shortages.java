/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.shortage.DayEvidence;
import nl.tekortwacht.api.shortage.Period;
import nl.tekortwacht.api.shortage.Receipt;
import nl.tekortwacht.api.shortage.ShortageFilter;
import nl.tekortwacht.api.shortage.ShortageRow;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.ProductId;
import reactor.core.publisher.Mono;

/** The shortages that detection found. Empty results are empty lists, never empty publishers. */
public interface Shortages {

    /** A page of the rows in effect at the instant; ties are broken so that pages never overlap. */
    Mono<Found<ShortageRow>> find(ShortageFilter filter, KnownAt at, PageRequest page);

    /** All versions of the shortage known by the instant, oldest first, and the last closed day. */
    Mono<Found<ShortageRow>> versions(UUID id, KnownAt at);

    /** The judged days of the product in the period, in their order, as known at the instant. */
    Mono<List<DayEvidence>> evidence(ProductId product, Period period, KnownAt at);

    /** The notifications and retractions of the announcing holder received by the instant, oldest first. */
    Mono<List<Receipt>> receipts(Receipt.Of whose, KnownAt at);
}
