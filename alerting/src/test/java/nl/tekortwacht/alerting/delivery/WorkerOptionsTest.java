/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nl.tekortwacht.alerting.audience.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerOptionsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void aLeaseOutlivesTheTurnTheAttemptAndItsRecord() {
        WorkerOptions.EndpointLimits limits = new WorkerOptions.EndpointLimits(8, 100);

        assertThatThrownBy(() ->
                        new WorkerOptions(64, 128, limits, Duration.ofSeconds(20), Duration.ofSeconds(59), SECOND))
                .hasMessageContaining("too short");
        assertThat(new WorkerOptions(64, 128, limits, Duration.ofSeconds(20), Duration.ofMinutes(1), SECOND)
                        .concurrency())
                .isEqualTo(128);
    }

    @Test
    void anEndpointMayGetSomethingAndEachTurnComesSoon() {
        assertThatThrownBy(() -> new WorkerOptions.EndpointLimits(0, 1)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new WorkerOptions.EndpointLimits(8, 0)).hasMessageContaining("at most 10");
        assertThat(new WorkerOptions.EndpointLimits(10, 1).underWay()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "WEBHOOK, https://Hooks.Example/a/b?c=d, hooks.example",
        "WEBHOOK, http://hooks.example:8443, hooks.example:8443",
        "WEBHOOK, http://[::1]:80/x, [::1]:80",
        "WEBHOOK, not a url, ''",
        "EMAIL, a@b.example, smtp"
    })
    void whatFailsAsOneIsOneEndpoint(Channel channel, String target, String endpoint) {
        assertThat(Endpoint.of(channel, target)).isEqualTo(endpoint);
    }
}
