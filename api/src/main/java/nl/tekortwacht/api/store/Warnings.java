/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.api.warning.WarningFilter;
import nl.tekortwacht.api.warning.WarningRow;
import reactor.core.publisher.Mono;

/** The products that detection expects to run out. */
public interface Warnings {

    /** A page of the warnings that stood at the instant; ties are broken so that pages never overlap. */
    Mono<Found<WarningRow>> find(WarningFilter filter, KnownAt at, PageRequest page);
}
