/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.config;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Work that is done again and again while the process runs, each round after the one before has ended. */
final class Loop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final Supplier<? extends Mono<?>> round;
    private volatile @Nullable Disposable running;

    Loop(String name, Duration pause, Supplier<? extends Mono<?>> round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    @Override
    public void start() {
        // So that what is short-lived does not begin.
        running = Mono.delay(FIRST_BACKOFF)
                .then(Mono.<Void>defer(() -> round.get().then()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_BACKOFF)
                        .maxBackoff(LONGEST_BACKOFF)
                        .transientErrors(true)
                        .doBeforeRetry(signal -> failed(signal.failure())))
                .repeatWhen(rounds -> rounds.delayElements(pause))
                .subscribe(done -> {}, this::failed);
    }

    private void failed(Throwable failure) {
        LOG.warn("The {} of the audit log failed and is tried again: {}", name, failure.toString(), failure);
    }

    @Override
    public void stop() {
        Disposable loop = running;
        if (loop != null) {
            loop.dispose();
        }
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
