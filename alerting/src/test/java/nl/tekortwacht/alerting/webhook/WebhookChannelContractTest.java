/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.DeliveryChannelContract;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.message.Links;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks keep to what all channels keep to. */
class WebhookChannelContractTest extends DeliveryChannelContract {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final BlockingWork lookups = new BlockingWork(2);
    private final HostileReceiver receiver = new HostileReceiver();

    @AfterEach
    void stop() throws IOException {
        receiver.close();
        lookups.close();
    }

    @Override
    protected Try to(Answer answer) {
        return switch (answer) {
            case ACCEPTS -> to("accepts");
            case IS_BUSY -> to("busy");
            case REFUSES -> to("refuses");
            case LIMITS_THE_RATE -> to("two-minutes");
            case DOES_NOT_LISTEN -> to(true, "http://127.0.0.1:" + closedPort() + "/");
            case SAYS_NOTHING -> to("hangs");
            case CLOSES_IN_THE_MIDDLE -> to("stops-in-headers");
            case TALKS_NONSENSE -> to("not-http");
            case NEVER_STOPS_TALKING -> to("endless-failure");
            case HAS_NO_ADDRESS -> to(true, "http://nowhere.example/");
            case IS_FORBIDDEN -> to(false, "http://127.0.0.1:" + receiver.port() + "/accepts");
            case HAS_ENDED -> to("gone");
        };
    }

    @Override
    protected String wordFor(Answer answer) {
        return switch (answer) {
            case ACCEPTS -> "SENT";
            case IS_BUSY, LIMITS_THE_RATE -> "THROTTLED";
            case REFUSES -> "REFUSED";
            case DOES_NOT_LISTEN, HAS_NO_ADDRESS -> "UNREACHABLE";
            case SAYS_NOTHING -> "TIMEOUT";
            case CLOSES_IN_THE_MIDDLE, TALKS_NONSENSE -> "NOT_UNDERSTOOD";
            case NEVER_STOPS_TALKING -> "SERVER_ERROR";
            case IS_FORBIDDEN -> "FORBIDDEN_TARGET";
            case HAS_ENDED -> "ENDED_BY_RECEIVER";
        };
    }

    @Test
    void howLongToWaitIsHeard() {
        Try attempt = to(Answer.LIMITS_THE_RATE);

        assertThat(attempt.channel().send(attempt.delivery()).block(Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(DeliveryOutcome.TryLater.class, later -> assertThat(later.retryAfter())
                        .isEqualTo(Duration.ofMinutes(2)));
    }

    private Try to(String behaviour) {
        return to(true, "http://127.0.0.1:" + receiver.port() + "/" + behaviour);
    }

    private static int closedPort() {
        try (HostileReceiver closed = new HostileReceiver()) {
            return closed.port();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Try to(boolean allowInternal, String target) {
        WebhookChannel channel = new WebhookChannel(
                new WebhookOptions(URI.create("urn:example"), Map.of(), null, allowInternal),
                new Links(URI.create("https://tekort.example.org")),
                new ReceiverClient(
                        new NetworkPolicy(allowInternal),
                        host -> {
                            throw new UnknownHostException(host);
                        },
                        lookups.scheduler()),
                Clock.systemUTC());
        return new Try(channel, Notices.delivery(Channel.WEBHOOK, target, SECRET));
    }
}
