/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.secret;

import java.util.Base64;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Makes secrets of 256 random bits. */
public final class Secrets {

    private static final int BYTES = 32;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final RandomGenerator random;
    private final Scheduler scheduler;

    /**
     * Secrets out of this source.
     *
     * @param random fit for cryptography outside tests
     * @param scheduler where one may wait for randomness
     */
    public Secrets(RandomGenerator random, Scheduler scheduler) {
        this.random = random;
        this.scheduler = scheduler;
    }

    /** A new secret that begins with a prefix, by which whoever finds it in a wrong place knows what it is. */
    public Mono<String> next(String prefix) {
        return Mono.fromCallable(() -> make(prefix)).subscribeOn(scheduler);
    }

    private String make(String prefix) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return prefix + TEXT.encodeToString(bytes);
    }
}
