/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.yaml;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Looks again and again whether the file of routes has changed, until it is stopped. */
public final class RoutesLoop {

    private static final Logger LOG = System.getLogger(RoutesLoop.class.getName());

    private final RoutesFile file;
    private final Duration interval;
    private final Scheduler scheduler;
    private @Nullable Disposable running;

    /**
     * A loop that does not run yet.
     *
     * @param interval the pause between two looks
     * @param scheduler where it may block
     */
    public RoutesLoop(RoutesFile file, Duration interval, Scheduler scheduler) {
        this.file = file;
        this.interval = interval;
        this.scheduler = scheduler;
    }

    /** Starts; does nothing if it runs. */
    public synchronized void start() {
        if (running == null) {
            running = Mono.delay(interval, scheduler)
                    .then(Mono.defer(this::look))
                    .repeat()
                    .subscribe(done -> {}, error -> LOG.log(Level.ERROR, "Routes are no longer read again", error));
        }
    }

    /** Stops; the routes in force stay. */
    public synchronized void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    private Mono<Void> look() {
        return Mono.<Void>fromRunnable(file::look).subscribeOn(scheduler).onErrorResume(Exception.class, error -> {
            LOG.log(Level.WARNING, "The routes could not be looked at, and are again later", error);
            return Mono.empty();
        });
    }
}
