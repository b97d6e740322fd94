/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.util.List;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import reactor.core.publisher.Mono;

/** The registry as all instances share it. All methods fail with {@link Unavailable} if it cannot be reached. */
public interface RegistryLog {

    /** The registry as last refreshed; always the same object, which grows. */
    Registry registry();

    /** Brings the registry up to all lines that were appended before this call, by whomever. */
    Mono<Void> refresh();

    /** Appends lines in this order and settles what came with them, all or nothing. */
    Mono<Void> append(List<RegistryLine> lines, Settlement settlement);
}
