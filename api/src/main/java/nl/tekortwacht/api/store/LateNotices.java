/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import nl.tekortwacht.api.latenotice.LateNoticeFilter;
import nl.tekortwacht.api.latenotice.LateNoticeRow;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.time.KnownAt;
import reactor.core.publisher.Mono;

/** The late notices that detection found. */
public interface LateNotices {

    /** A page of the notices in effect at the instant; ties are broken so that pages never overlap. */
    Mono<Found<LateNoticeRow>> find(LateNoticeFilter filter, KnownAt at, PageRequest page);
}
