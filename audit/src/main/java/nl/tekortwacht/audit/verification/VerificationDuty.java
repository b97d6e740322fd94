/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import nl.tekortwacht.audit.chain.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Verifies now and then what was added, and less often everything; one process for all. Once something was wrong it looks
 * at everything each time, until nothing is wrong any more.
 */
public final class VerificationDuty {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationDuty.class);

    /**
     * How often.
     *
     * @param added what was added is verified
     * @param all everything is verified
     */
    public record Rhythm(Duration added, Duration all) {}

    private final Verifier verifier;
    private final Verifications verifications;
    private final InstantSource clock;
    private final Rhythm rhythm;
    private final Consumer<LastVerification> gauge;

    /**
     * The duty.
     *
     * @param gauge shown the last verification, whoever did it
     */
    public VerificationDuty(
            Verifier verifier,
            Verifications verifications,
            InstantSource clock,
            Rhythm rhythm,
            Consumer<LastVerification> gauge) {
        this.verifier = verifier;
        this.verifications = verifications;
        this.clock = clock;
        this.rhythm = rhythm;
        this.gauge = gauge;
    }

    /** Verifies if it is this process's turn, and shows what is known. */
    public Mono<Void> round() {
        return Mono.defer(() -> verifications.claim(clock.instant(), rhythm.added()))
                .flatMap(isMine -> isMine ? verify() : Mono.empty())
                .then(Mono.defer(verifications::last))
                .doOnNext(gauge)
                .then();
    }

    private Mono<Void> verify() {
        return verifications.last().flatMap(this::next).flatMap(verification -> {
            if (!verification.isWhole()) {
                LOG.error("THE AUDIT LOG IS NOT WHOLE: {}", verification.breach());
            }
            return verifications.save(verification);
        });
    }

    private Mono<Verification> next(LastVerification last) {
        Head checkedTo = last.checkedTo();
        Instant fullAt = last.fullAt();
        boolean isDue = fullAt == null || !fullAt.plus(rhythm.all()).isAfter(clock.instant());
        return isDue || last.breach() != null || checkedTo == null ? verifier.all() : verifier.since(checkedTo);
    }
}
