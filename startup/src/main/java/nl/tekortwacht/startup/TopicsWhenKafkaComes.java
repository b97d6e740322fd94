/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.startup;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics that a service owns also when Kafka comes up after the service; Spring tries once only. */
public final class TopicsWhenKafkaComes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsWhenKafkaComes.class);

    private final KafkaAdmin admin;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService trying;
    private volatile @Nullable Future<?> tries;

    /**
     * For the topics that the admin knows.
     *
     * @param pause between two tries
     */
    public TopicsWhenKafkaComes(KafkaAdmin admin, Duration pause) {
        this.admin = admin;
        this.pause = pause;
    }

    @Override
    public void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("topics-when-kafka-comes").factory());
        trying = executor;
        // The first try is Spring's own, so this one mostly finds the topics made.
        tries = executor.scheduleWithFixedDelay(() -> tryOnce(executor), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tryOnce(ScheduledExecutorService executor) {
        try {
            if (admin.initialize()) {
                executor.shutdown();
            } else {
                LOG.warn("Kafka does not answer yet; the topics are made when it does");
            }
        } catch (RuntimeException e) {
            LOG.warn("The topics could not be made and are tried again: {}", e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService executor = trying;
        Future<?> scheduled = tries;
        if (executor != null && scheduled != null) {
            scheduled.cancel(true);
            executor.shutdownNow();
        }
        trying = null;
    }

    @Override
    public boolean isRunning() {
        return trying != null;
    }
}
