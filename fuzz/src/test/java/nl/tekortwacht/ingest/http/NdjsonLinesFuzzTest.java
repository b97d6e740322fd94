/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Judged;
import nl.tekortwacht.fuzz.Pieces;
import nl.tekortwacht.fuzz.Samples;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.body.TextLines;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are lines, the same however they are cut, and each line of reports has an outcome. */
class NdjsonLinesFuzzTest {

    /** Small, so that inputs reach them. */
    private static final Limits LIMITS =
            new Limits(600, 4_000, 32, 600, 100_000, 100_000, Limits.DEFAULTS.table(), Limits.DEFAULTS.zip());

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, NdjsonLinesFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 5_000, NdjsonLinesFuzzTest::check);
    }

    static List<byte[]> good() {
        return Samples.cut(Samples.eachAndAll(Samples.REPORTS));
    }

    private static void check(byte[] input) {
        List<ReceivedLine> lines = Pieces.lines(input, () -> new TextLines(null, text -> new NdjsonLines(LIMITS)));
        Judged.requireOutcomes(lines);
    }
}
