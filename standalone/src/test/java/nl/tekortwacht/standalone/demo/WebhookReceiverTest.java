/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import org.junit.jupiter.api.Test;

/** The pharmacy's own system believes only messages that are signed with its secret. */
class WebhookReceiverTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"type\":\"nl.geneesmiddelentekorten.tekort-gewijzigd.v1\"}";
    private static final String TIMESTAMP = "1767286800";

    private final WebhookReceiver receiver = new WebhookReceiver();

    @Test
    void acceptsAMessageThatIsSignedWithItsSecret() throws Exception {
        receiver.trust(SECRET);

        assertThat(receiver.receive("event-1", TIMESTAMP, signature(SECRET, "event-1"), BODY))
                .isTrue();

        assertThat(receiver.messages()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("event-1");
            assertThat(message.isSignatureValid()).isTrue();
            assertThat(message.event()).isNotNull();
        });
    }

    @Test
    void acceptsAMessageWithSeveralSignaturesWhileASecretIsReplaced() throws Exception {
        receiver.trust(SECRET);
        String both = "v1,AAAA " + signature(SECRET, "event-1");

        assertThat(receiver.receive("event-1", TIMESTAMP, both, BODY)).isTrue();
    }

    @Test
    void refusesWhatIsSignedOtherwiseOrWasChangedOnTheWay() throws Exception {
        receiver.trust(SECRET);
        String signature = signature(SECRET, "event-1");

        assertThat(receiver.receive("event-2", TIMESTAMP, signature, BODY)).isFalse();
        assertThat(receiver.receive("event-1", "1767286801", signature, BODY)).isFalse();
        assertThat(receiver.receive("event-1", "soon", signature, BODY)).isFalse();
        assertThat(receiver.receive("event-1", TIMESTAMP, signature, BODY + " "))
                .isFalse();
        assertThat(receiver.receive("event-1", TIMESTAMP, "", "not JSON")).isFalse();
        assertThat(receiver.received()).isEqualTo(5);
    }

    @Test
    void remembersTheLast200() {
        for (int i = 1; i <= 250; i++) {
            receiver.receive("event-" + i, TIMESTAMP, "", BODY);
        }

        assertThat(receiver.received()).isEqualTo(250);
        assertThat(receiver.messages()).hasSize(200);
        assertThat(receiver.messages().getFirst().id()).isEqualTo("event-250");
    }

    private static String signature(String secret, String id) throws Exception {
        return new Webhook(secret).sign(id, Long.parseLong(TIMESTAMP), BODY);
    }
}
