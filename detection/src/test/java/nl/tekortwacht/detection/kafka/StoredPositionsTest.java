/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.detection.detector.Progress;
import nl.tekortwacht.detection.detector.ReportLog;
import nl.tekortwacht.detection.store.Partition;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;

class StoredPositionsTest {

    private static final TopicPartition FIRST = new TopicPartition("reports", 0);
    private static final TopicPartition SECOND = new TopicPartition("reports", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final ReportLog log = Mockito.mock(ReportLog.class);
    private final Map<Partition, Progress> moved = new HashMap<>();

    @BeforeEach
    void assign() {
        consumer.assign(List.of(FIRST, SECOND));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.updateEndOffsets(Map.of(FIRST, 100L, SECOND, 100L));
        Mockito.when(log.movePositions(Mockito.anyMap()))
                .thenAnswer(call -> Mono.fromRunnable(() -> moved.putAll(call.getArgument(0))));
    }

    @Test
    void readingGoesOnWhereTheDatabaseSays() {
        stored(Map.of(new Partition("reports", 0), 42L));

        assigned();

        assertThat(consumer.position(FIRST)).isEqualTo(42);
        assertThat(consumer.position(SECOND)).isZero();
        assertThat(moved).isEmpty();
    }

    @Test
    void aTopicThatEndsBeforeThePositionIsReadFromItsBeginning() {
        stored(Map.of(new Partition("reports", 0), 101L, new Partition("reports", 1), 100L));

        assigned();

        assertThat(consumer.position(FIRST)).isZero();
        assertThat(consumer.position(SECOND)).isEqualTo(100);
        assertThat(moved).containsExactly(Map.entry(new Partition("reports", 0), Progress.startingAt(0)));
    }

    private void stored(Map<Partition, Long> positions) {
        Mockito.when(log.positions(Mockito.anyCollection())).thenReturn(Mono.just(positions));
    }

    private void assigned() {
        new StoredPositions(log, Duration.ofSeconds(5)).onPartitionsAssigned(consumer, List.of(FIRST, SECOND));
    }
}
