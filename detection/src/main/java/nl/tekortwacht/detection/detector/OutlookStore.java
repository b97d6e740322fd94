/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.change.ProspectChanges;
import nl.tekortwacht.detection.outlook.StandingShortage;
import nl.tekortwacht.detection.store.UnseenSupply;
import nl.tekortwacht.detection.supply.SupplyFacts;
import reactor.core.publisher.Mono;

/** What is known of the supply of products, and what was made of it: assessments and warnings. */
public interface OutlookStore {

    /** The products whose supply changed since it was looked at. */
    Mono<List<UnseenSupply>> unseen();

    /** Whether this transaction may look; until it ends no other may. */
    Mono<Boolean> tryLook();

    /** The latest facts of the products; of those that nothing is known of there are none. */
    Mono<List<SupplyFacts>> supplyOf(Collection<ProductId> products);

    /** The rows of the shortage list that stand, by product. */
    Mono<Map<ProductId, List<StandingShortage>>> shortagesOf(Collection<ProductId> products);

    /** The assessments and warnings that stand about the products, by id. */
    Mono<Map<UUID, Finding>> prospectsOf(Collection<ProductId> products);

    /** Ends versions of assessments and warnings, and adds others. */
    Mono<Void> write(ProspectChanges changes);

    /** Notes that the supply was looked at, unless it has changed again. */
    Mono<Void> seen(List<UnseenSupply> supplies);
}
