/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any header of a receiver is a wait, or none. */
class RetryAfterFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, RetryAfterFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 20_000, RetryAfterFuzzTest::check);
    }

    static List<byte[]> good() {
        return List.of(
                Samples.utf8("120"),
                Samples.utf8("Fri, 20 Nov 2026 11:00:00 GMT"),
                Samples.utf8("99999999999999999999"));
    }

    private static void check(byte[] input) {
        Duration wait = RetryAfter.parse(new String(input, StandardCharsets.UTF_8), Samples.NOW);
        if (wait != null && wait.isNegative()) {
            throw new AssertionError(wait);
        }
    }
}
