/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any message is kept, and none is trusted that is not signed. */
class WebhookReceiverFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, WebhookReceiverFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 5_000, WebhookReceiverFuzzTest::check);
    }

    static List<byte[]> good() {
        return List.of(Samples.utf8(
                "id\n1763632800\nv1,AAAA v1,BBBB\n{\"specversion\":\"1.0\",\"id\":\"a\",\"type\":\"t\",\"data\":{}}"));
    }

    private static void check(byte[] input) {
        String[] parts = (new String(input, StandardCharsets.UTF_8) + "\n\n\n").split("\n", 4);
        WebhookReceiver receiver = new WebhookReceiver();
        receiver.trust("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        if (receiver.receive(parts[0], parts[1], parts[2], parts[3]) || receiver.received() != 1) {
            throw new AssertionError("trusted what nobody signed");
        }
    }
}
