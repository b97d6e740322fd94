/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.kafka;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.RetryListener;

/** Says in the log that a batch could not be stored and is tried again; the container itself would be silent. */
public final class RetryLog implements RetryListener {

    private static final Logger LOG = System.getLogger(RetryLog.class.getName());

    /** A log. */
    public RetryLog() {}

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> entry, @Nullable Exception error, int attempt) {
        LOG.log(Level.WARNING, "A finding event could not be handled, attempt " + attempt, error);
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> entries, Exception error, int attempt) {
        LOG.log(Level.WARNING, entries.count() + " finding events could not be handled, attempt " + attempt, error);
    }
}
