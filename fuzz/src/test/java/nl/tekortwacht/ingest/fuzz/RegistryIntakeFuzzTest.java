/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.json.LineReader;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Said;
import nl.tekortwacht.fuzz.Samples;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.registry.RegistryIntake;
import nl.tekortwacht.ingest.registry.RegistryOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any line of the registry has an outcome, and what is added can be passed on. */
class RegistryIntakeFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, RegistryIntakeFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 5_000, RegistryIntakeFuzzTest::check);
    }

    static List<byte[]> good() {
        return Samples.eachAndAll(Samples.REGISTRY);
    }

    private static void check(byte[] input) {
        List<ReceivedLine> lines = lines(input);
        for (RegistryIntake intake : List.of(RegistryIntake.asRecorded(), RegistryIntake.recordedAt(Samples.NOW))) {
            Registry registry = Samples.registry();
            List<RegistryOutcome> outcomes = intake.judge(lines, registry);
            if (outcomes.size() != lines.size()) {
                throw new AssertionError(lines.size() + " lines, but " + outcomes);
            }
            outcomes.forEach(outcome -> requireSound(outcome, registry));
        }
    }

    private static List<ReceivedLine> lines(byte[] input) {
        List<ReceivedLine> lines = new ArrayList<>();
        for (String text : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
            long number = lines.size() + 1L;
            lines.add(
                    switch (LineReader.read(number, text)) {
                        case LineReader.Result.Line read -> new ReceivedLine.Parsed(read.line(), text);
                        case LineReader.Result.NotJson not -> new ReceivedLine.Unreadable(number, not.reason(), text);
                    });
        }
        return lines;
    }

    private static void requireSound(RegistryOutcome outcome, Registry registry) {
        switch (outcome) {
            case RegistryOutcome.Added added -> {
                RegistryLine line = added.added();
                registry.add(line);
                if (!Json.read(Json.bytes(line), RegistryLine.class).equals(line)) {
                    throw new AssertionError("cannot be passed on: " + line);
                }
            }
            case RegistryOutcome.AlreadyThere there -> {}
            case RegistryOutcome.Refused refused -> refused.faults().forEach(Said::isText);
        }
    }
}
