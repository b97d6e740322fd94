/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.tekortwacht.contracts.report.RawLine;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are one object of fields, or not JSON with a reason. */
class LineReaderFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, LineReaderFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 20_000, LineReaderFuzzTest::check);
    }

    static List<byte[]> good() {
        return Samples.eachAndAll(Samples.REPORTS);
    }

    private static void check(byte[] input) {
        check(LineReader.read(1, input));
        check(LineReader.read(1, new String(input, StandardCharsets.UTF_8)));
    }

    private static void check(LineReader.Result result) {
        switch (result) {
            case LineReader.Result.Line read -> requireSerializable(read.line());
            case LineReader.Result.NotJson not -> {
                if (!not.reason().startsWith("not JSON: ")) {
                    throw new AssertionError(not.reason());
                }
            }
        }
    }

    private static void requireSerializable(RawLine line) {
        if (line.number() != 1 || Json.text(line.fields()).isEmpty()) {
            throw new AssertionError(line);
        }
    }
}
