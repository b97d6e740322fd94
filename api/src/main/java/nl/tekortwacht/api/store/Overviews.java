/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.util.Optional;
import nl.tekortwacht.api.market.MarketFilter;
import nl.tekortwacht.api.overview.Overview;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.record.HolderRecord;
import nl.tekortwacht.contracts.record.WholesalerRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What detection computed about the country as a whole. An overview and its rows never change. */
public interface Overviews {

    /** The latest overview known at the instant. */
    Mono<Optional<Overview>> latest(KnownAt at);

    /** A page of the markets of the overview; without one an empty page. */
    Mono<Found<GroupMarket>> markets(MarketFilter filter, @Nullable Overview overview, KnownAt at, PageRequest page);

    /** The record of a holder in the overview, or empty if nothing was counted. */
    Mono<HolderRecord> holder(PartyId id, Overview overview);

    /** The record of a wholesaler in the overview, or empty if nothing was counted. */
    Mono<WholesalerRecord> wholesaler(PartyId id, Overview overview);
}
