/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.preview;

import java.time.Instant;
import reactor.core.publisher.Flux;

/** The events of which an audience was told. */
public interface ToldEvents {

    /** Those told since then, in that order; read in pieces, as they are asked for. */
    Flux<ToldEvent> since(Instant from);
}
