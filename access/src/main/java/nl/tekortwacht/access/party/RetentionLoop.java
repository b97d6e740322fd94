/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Erases again and again what has been kept long enough, until it is stopped. */
public final class RetentionLoop {

    private static final Logger LOG = System.getLogger(RetentionLoop.class.getName());

    private final Retention retention;
    private final Duration interval;
    private final Scheduler scheduler;
    private @Nullable Disposable running;

    /**
     * A loop that does not run yet.
     *
     * @param interval the pause before each time
     */
    public RetentionLoop(Retention retention, Duration interval, Scheduler scheduler) {
        this.retention = retention;
        this.interval = interval;
        this.scheduler = scheduler;
    }

    /** Starts; does nothing if it runs. */
    public synchronized void start() {
        if (running == null) {
            running = Mono.delay(interval, scheduler)
                    .then(Mono.defer(this::erase))
                    .repeat()
                    .subscribe(done -> {}, error -> LOG.log(Level.ERROR, "Nothing is erased any more", error));
        }
    }

    /** Stops. */
    public synchronized void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    private Mono<Void> erase() {
        return retention
                .erase()
                .doOnNext(erased -> {
                    if (erased > 0) {
                        LOG.log(Level.INFO, "Erased {0} memberships, invitations and clients after their time", erased);
                    }
                })
                .then()
                .onErrorResume(Exception.class, error -> {
                    LOG.log(Level.WARNING, "What has been kept long enough could not be erased, and is later", error);
                    return Mono.empty();
                });
    }
}
