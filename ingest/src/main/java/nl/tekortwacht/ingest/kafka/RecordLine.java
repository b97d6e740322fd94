/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.kafka;

import java.nio.charset.StandardCharsets;
import nl.tekortwacht.contracts.json.LineReader;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads a record as a line. Whatever it holds, it becomes one: no record can stop a partition. */
final class RecordLine {

    /** As long as a line of a request may be. */
    private static final int MAX_BYTES = 64 * 1024;

    /** Of a value that is too long, enough for people to recognise it. */
    private static final int SHOWN_BYTES = 1_024;

    private RecordLine() {}

    static ReceivedLine read(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] value = record.value();
        if (value == null) {
            return new ReceivedLine.Unreadable(record.offset(), "the record has no value", "");
        }
        if (value.length > MAX_BYTES) {
            return new ReceivedLine.Unreadable(
                    record.offset(),
                    "the value is longer than " + MAX_BYTES / 1024 + " KiB",
                    new String(value, 0, SHOWN_BYTES, StandardCharsets.UTF_8));
        }
        String sent = new String(value, StandardCharsets.UTF_8);
        return switch (LineReader.read(record.offset(), value)) {
            case LineReader.Result.Line read -> new ReceivedLine.Parsed(read.line(), sent);
            case LineReader.Result.NotJson not -> new ReceivedLine.Unreadable(record.offset(), not.reason(), sent);
        };
    }
}
