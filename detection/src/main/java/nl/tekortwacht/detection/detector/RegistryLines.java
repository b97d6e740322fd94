/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.List;
import nl.tekortwacht.detection.store.NumberedLine;
import reactor.core.publisher.Mono;

/** The lines of the registry, kept by those who take it in. */
@FunctionalInterface
public interface RegistryLines {

    /** The lines with a number above this one, in order. */
    Mono<List<NumberedLine>> after(long seq);
}
