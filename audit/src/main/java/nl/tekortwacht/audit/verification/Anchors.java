/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.verification;

import java.util.List;
import nl.tekortwacht.audit.chain.Anchor;
import reactor.core.publisher.Mono;

/** Where it is kept how far the chain went, out of reach of who can change the log. */
public interface Anchors {

    /** Writes one down, after all that there are. */
    Mono<Void> add(Anchor anchor);

    /** All of them, in the order in which they were written down. */
    Mono<List<Anchor>> all();
}
