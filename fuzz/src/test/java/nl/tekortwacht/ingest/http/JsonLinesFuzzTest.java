/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Judged;
import nl.tekortwacht.fuzz.Pieces;
import nl.tekortwacht.fuzz.Samples;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any body is elements or one line that says what is wrong, and each element has an outcome. */
class JsonLinesFuzzTest {

    /** Small, so that inputs reach them. */
    private static final Limits LIMITS =
            new Limits(600, 4_000, 32, 600, 100_000, 100_000, Limits.DEFAULTS.table(), Limits.DEFAULTS.zip());

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, JsonLinesFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 10_000, JsonLinesFuzzTest::check);
    }

    static List<byte[]> good() {
        return List.of(
                Samples.utf8("[" + String.join(" , ", Samples.REPORTS) + "]"),
                Samples.utf8(Samples.REPORTS.getFirst()),
                Samples.utf8("[{\"a\":[1,{\"b\":null}]},5,\"x\",[],true]"));
    }

    private static void check(byte[] input) {
        List<ReceivedLine> lines = new JsonLines(LIMITS).read(input);
        Pieces.requireSound(lines);
        Judged.requireOutcomes(lines);
    }
}
