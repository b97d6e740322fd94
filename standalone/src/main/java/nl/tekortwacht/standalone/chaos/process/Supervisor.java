/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts parts again that have ended by themselves, until it is closed. */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final List<Part> parts;
    private final AtomicLong revived = new AtomicLong();
    private final Thread thread;
    private volatile boolean isClosed;

    Supervisor(List<Part> parts) {
        this.parts = parts;
        thread = Thread.ofPlatform().daemon().name("supervisor").start(this::lookAfterThem);
    }

    /** How often a part had ended by itself. */
    long revived() {
        return revived.get();
    }

    private void lookAfterThem() {
        while (!isClosed) {
            parts.forEach(this::lookAfter);
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private void lookAfter(Part part) {
        try {
            if (!isClosed && part.revive()) {
                revived.incrementAndGet();
            }
        } catch (CannotStartException e) {
            LOG.warn("{} does not start, and is tried again: {}", part.name(), e.getMessage());
        }
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
