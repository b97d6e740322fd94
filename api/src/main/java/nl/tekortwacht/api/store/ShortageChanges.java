/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.util.List;
import nl.tekortwacht.api.feed.Change;
import nl.tekortwacht.api.feed.FeedFilter;
import reactor.core.publisher.Mono;

/** What changed in the shortage list. */
public interface ShortageChanges {

    /** The latest changes, the newest first; at most that many. Changes of long ago may be left out. */
    Mono<List<Change>> newest(FeedFilter filter, int limit);
}
