/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.safetystock.SafetyStockFilter;
import nl.tekortwacht.api.safetystock.SafetyStockRow;
import nl.tekortwacht.api.time.KnownAt;
import reactor.core.publisher.Mono;

/** The verdicts on stock reports that detection found. */
public interface SafetyStocks {

    /** A page of the findings in effect at the instant; ties are broken so that pages never overlap. */
    Mono<Found<SafetyStockRow>> find(SafetyStockFilter filter, KnownAt at, PageRequest page);
}
