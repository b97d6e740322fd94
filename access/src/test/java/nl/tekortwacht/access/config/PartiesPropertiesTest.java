/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PartiesPropertiesTest {

    private static PartiesProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("tekortwacht.access", PartiesProperties.class);
    }

    @Test
    void withoutSettingsATokenLivesForFiveMinutesAndAnInvitationForAWeek() {
        PartiesProperties usual = bound(Map.of());

        assertThat(usual.clients().tokenLifetime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(usual.invitations().lifetime()).isEqualTo(Duration.ofDays(7));
        assertThat(usual.signingKeyFile()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "clients.token-lifetime, 11m",
        "clients.token-lifetime, 0s",
        "clients.secret-overlap, -1s",
        "clients.revoked-within, 0s",
        "clients.failed-tries, 0",
        "invitations.lifetime, 0s",
        "retention.members, 0s",
        "retention.invitations, 0s",
        "retention.clients, 59m",
        "retention.interval, 0s"
    })
    void whatCannotBeIsRefusedAtTheStart(String name, String value) {
        assertThatThrownBy(() -> bound(Map.of("tekortwacht.access." + name, value)))
                .rootCause()
                .hasMessageContaining("tekortwacht.access." + name.substring(0, name.indexOf('.')));
    }
}
