/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The one place for work that blocks: SMTP and name look-ups. Bounded; nothing that waits for it may run on it. */
public final class BlockingWork implements AutoCloseable {

    private static final int QUEUE = 10_000;

    private final Scheduler scheduler;

    /** Starts no thread before there is work. */
    public BlockingWork(int threads) {
        scheduler = Schedulers.newBoundedElastic(threads, QUEUE, "alerting-blocking-work");
    }

    /** Where it runs. */
    public Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public void close() {
        scheduler.dispose();
    }
}
