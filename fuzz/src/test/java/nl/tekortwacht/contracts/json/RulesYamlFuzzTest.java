/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Said;
import nl.tekortwacht.fuzz.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are rules, or refused with a message. */
class RulesYamlFuzzTest {

    private static final String SMALL = """
            definitions:
              - {name: &n NATIONWIDE, unavailableWhen: OUT_AT_LEAST, outAtLeast: 2}
            rules:
              - {rule: definition, value: *n, source: "x", validFrom: 2020-01-01, recordedAt: "2020-01-01T00:00:00Z"}
            """;

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, RulesYamlFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 300, RulesYamlFuzzTest::check);
    }

    static List<byte[]> good() {
        try (InputStream in = RulesYaml.class.getResourceAsStream("/nl/tekortwacht/contracts/rules.yml")) {
            return List.of(Objects.requireNonNull(in).readAllBytes(), Samples.utf8(SMALL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(byte[] input) {
        try {
            RulesYaml.read(input);
        } catch (IllegalArgumentException e) {
            Said.isText(String.valueOf(e.getMessage()).replace('\0', ' '));
        }
    }
}
