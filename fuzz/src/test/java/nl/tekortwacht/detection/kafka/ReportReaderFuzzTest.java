/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.kafka;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import nl.tekortwacht.detection.store.Arrival;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Said;
import nl.tekortwacht.fuzz.Samples;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any record is a report that can be kept, or unreadable with a reason that can be kept. */
class ReportReaderFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, ReportReaderFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 20_000, ReportReaderFuzzTest::check);
    }

    static List<byte[]> good() {
        return Samples.eachAndAll(Samples.REPORTS);
    }

    private static void check(byte[] input) {
        Arrival arrival = ReportReader.read(new ConsumerRecord<>("topic", 0, 1, new byte[0], input));
        switch (arrival) {
            case Arrival.Reported reported -> {
                Said.mayBeKept(reported.logged().body());
                Said.mayBeKept(reported.logged().report().toString());
            }
            case Arrival.Unreadable unreadable -> Said.isText(unreadable.reason());
        }
    }
}
