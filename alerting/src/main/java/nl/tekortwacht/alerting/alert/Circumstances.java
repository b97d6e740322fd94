/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.Muting;
import nl.tekortwacht.alerting.audience.Routing;
import nl.tekortwacht.alerting.audience.Silence;
import reactor.core.publisher.Mono;

/**
 * What decisions depend on besides events; asked for once a batch.
 *
 * @param directory whom to tell
 * @param routing who wants which news
 * @param silences those that are in force
 * @param holdDown how long after an end the same is believed to be flapping if it comes back
 */
public record Circumstances(
        Mono<Directory> directory,
        Supplier<? extends Routing> routing,
        Mono<List<Silence>> silences,
        Duration holdDown) {

    /** How it is now. */
    Mono<Present> at(Instant now) {
        return Mono.zip(directory, silences)
                .map(found -> new Present(found.getT1(), routing.get(), new Muting(found.getT2(), holdDown, now)));
    }

    /** How it is at one instant. */
    record Present(Directory people, Routing routing, Muting muting) {

        /** The instant before which an end no longer says that something is flapping. */
        Instant endedAfter() {
            return muting.now().minus(muting.holdDown());
        }
    }
}
