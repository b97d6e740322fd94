/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.event;

import java.util.Set;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/** Which events a client wants. A null product and an empty set of kinds do not filter. */
public record EventFilter(@Nullable ProductId product, Set<FindingKind> kinds) {

    /** All events. */
    public static final EventFilter ALL = new EventFilter(null, Set.of());

    /** Whether the client wants this one. */
    public boolean wants(LoggedEvent logged) {
        return (product == null || product.equals(logged.event().finding().product()))
                && (kinds.isEmpty() || kinds.contains(logged.kind()));
    }
}
