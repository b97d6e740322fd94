/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.kafka;

import java.time.Duration;
import java.util.List;
import nl.tekortwacht.detection.detector.Detector;
import nl.tekortwacht.detection.store.Arrival;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Hands what one poll brought to the detector and waits until it is committed. If it fails, nothing of it happened and
 * the container brings the same records again.
 */
public final class ReportListener implements BatchMessageListener<byte[], byte[]> {

    private final Detector detector;
    private final Duration timeout;

    /**
     * A listener for one container.
     *
     * @param timeout after which a batch is given up and tried again
     */
    public ReportListener(Detector detector, Duration timeout) {
        this.detector = detector;
        this.timeout = timeout;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Arrival> arrivals = records.stream().map(ReportReader::read).toList();
        // The one place where detection waits. This is the thread of the Kafka consumer and no event loop; that it
        // waits
        // is what keeps the order, and what makes Kafka hold back while the database is busy.
        detector.take(arrivals).block(timeout);
    }
}
