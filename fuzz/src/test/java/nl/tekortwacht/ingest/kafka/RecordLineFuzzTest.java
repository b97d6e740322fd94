/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.kafka;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Judged;
import nl.tekortwacht.fuzz.Said;
import nl.tekortwacht.fuzz.Samples;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any record of a sender is a line with an outcome. */
class RecordLineFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, RecordLineFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 10_000, RecordLineFuzzTest::check);
    }

    static List<byte[]> good() {
        return Samples.eachAndAll(Samples.REPORTS);
    }

    private static void check(byte[] input) {
        ReceivedLine line = RecordLine.read(new ConsumerRecord<>("topic", 0, 1, input, input));
        if (line instanceof ReceivedLine.Unreadable unreadable) {
            Said.isText(unreadable.reason());
        }
        RecordKeys keys = new RecordKeys();
        keys.compare(input, line);
        Judged.requireOutcomes(List.of(line));
    }
}
