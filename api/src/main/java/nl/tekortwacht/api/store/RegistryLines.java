/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.util.List;
import nl.tekortwacht.contracts.registry.RegistryLine;
import reactor.core.publisher.Mono;

/** The registry as it is kept: lines that are only added. */
public interface RegistryLines {

    /**
     * A line and its place.
     *
     * @param sequence its place among all lines
     */
    record Numbered(long sequence, RegistryLine line) {}

    /** The next lines after a sequence, in their order, this many at most. */
    Mono<List<Numbered>> after(long sequence, int limit);
}
