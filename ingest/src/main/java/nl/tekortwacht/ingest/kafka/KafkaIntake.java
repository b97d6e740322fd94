/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.receipt.LineReceipt;
import nl.tekortwacht.ingest.receipt.Tally;
import nl.tekortwacht.ingest.receipt.Unavailable;
import nl.tekortwacht.ingest.submission.BytesSeen;
import nl.tekortwacht.ingest.submission.Door;
import nl.tekortwacht.ingest.submission.Ending;
import nl.tekortwacht.ingest.submission.LineNote;
import nl.tekortwacht.ingest.submission.Sender;
import nl.tekortwacht.ingest.submission.Submission;
import nl.tekortwacht.ingest.submission.Submissions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes records in: each batch of a partition is a submission, and each record a line whose number is its offset. */
public final class KafkaIntake {

    private static final int CHUNK = 1_000;
    private static final String MEDIA_TYPE = "application/x-ndjson";

    /** Where records go. */
    public record Ports(LineReceipt receipt, Submissions submissions, RefusedSender refused, RecordSenders senders) {}

    /** A batch on its way. */
    private record Batch(
            Submission submission,
            Map<Long, ConsumerRecord<byte[], byte[]>> records,
            List<ReceivedLine> lines,
            @Nullable LineNote otherKeys) {}

    private final Ports ports;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /** An intake by these ports. */
    public KafkaIntake(Ports ports, InstantSource clock, Supplier<UUID> ids) {
        this.ports = ports;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Takes records of one partition, at least one, in the order of their offsets. Completes when all are settled and the
     * refused ones are on their topic; else fails, and the same records may come again.
     */
    Mono<Void> take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        return ports.senders().of(records).flatMap(senders -> {
            Batch batch = batch(partition, records, senders);
            return ports.submissions()
                    .open(batch.submission, Duration.ZERO)
                    .thenMany(chunks(batch))
                    .then(Mono.defer(() -> warn(batch)))
                    .then(Mono.defer(() -> complete(batch)))
                    .onErrorResume(failure -> interrupt(batch).then(Mono.error(failure)));
        });
    }

    private Flux<Void> chunks(Batch batch) {
        return Flux.fromIterable(batch.lines).buffer(CHUNK).concatMap(chunk -> ports.receipt()
                .take(batch.submission, chunk)
                .flatMap(tally -> tally.isInterrupted()
                        ? Mono.<Void>error(new IllegalStateException("not all records of "
                                + batch.submission.origin().source() + " are settled"))
                        : refuse(batch, tally)));
    }

    private Mono<Void> refuse(Batch batch, Tally tally) {
        List<RefusedSender.Refused> refused = new ArrayList<>();
        for (Tally.Refusal refusal : tally.refusals().shown()) {
            ConsumerRecord<byte[], byte[]> record = batch.records.get(refusal.line());
            if (record == null) {
                throw new IllegalStateException("no record of the batch has offset " + refusal.line());
            }
            refused.add(new RefusedSender.Refused(record, refusal.faults(), batch.submission.id()));
        }
        return refused.isEmpty() ? Mono.empty() : ports.refused().send(refused);
    }

    private Mono<Void> warn(Batch batch) {
        return batch.otherKeys == null
                ? Mono.empty()
                : ports.submissions().warn(batch.submission.id(), batch.otherKeys);
    }

    private Mono<Void> complete(Batch batch) {
        BytesSeen seen = new BytesSeen();
        batch.records.values().stream()
                .sorted(Comparator.comparingLong(ConsumerRecord::offset))
                .forEach(record -> {
                    if (record.value() != null) {
                        seen.add(record.value());
                    }
                });
        return ports.submissions().complete(batch.submission.id(), new Ending(now(), seen.fingerprint(), null));
    }

    private Mono<Void> interrupt(Batch batch) {
        return ports.submissions()
                .interrupt(batch.submission.id(), now())
                .onErrorResume(Unavailable.class, away -> Mono.empty());
    }

    private Batch batch(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, RecordSenders.Known senders) {
        Map<Long, ConsumerRecord<byte[], byte[]>> byOffset = HashMap.newHashMap(records.size());
        List<ReceivedLine> lines = new ArrayList<>(records.size());
        RecordKeys keys = new RecordKeys();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            ReceivedLine line = senders.check(record, RecordLine.read(record));
            byOffset.put(record.offset(), record);
            lines.add(line);
            keys.compare(record.key(), line);
        }
        return new Batch(submission(partition, records), byOffset, lines, keys.note());
    }

    private Submission submission(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        String source = partition + " offsets " + records.getFirst().offset() + ".."
                + records.getLast().offset();
        Submission.Origin origin = new Submission.Origin(
                Door.KAFKA,
                MEDIA_TYPE,
                source,
                new Submission.Partition(partition.topic(), partition.partition()),
                null);
        return new Submission(ids.get(), Submission.Kind.REPORTS, origin, Sender.SEVERAL, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
