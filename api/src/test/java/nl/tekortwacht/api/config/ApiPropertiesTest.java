/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ApiPropertiesTest {

    private static ApiProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("tekortwacht.api", ApiProperties.class);
    }

    @Test
    void itStartsWithoutAnySetting() {
        assertThat(bind(Map.of()))
                .isEqualTo(new ApiProperties(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        false,
                        true,
                        Duration.ofHours(24),
                        new ApiProperties.Events(
                                Duration.ofMillis(250),
                                Duration.ofSeconds(15),
                                500,
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(3))));
    }

    @Test
    void aSettingThatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> bind(Map.of("tekortwacht.api.query-timeout", "0s")))
                .rootCause()
                .hasMessageContaining("query-timeout");
        assertThatThrownBy(() -> bind(Map.of("tekortwacht.api.events.batch-size", "0")))
                .rootCause()
                .hasMessageContaining("batch-size");
    }
}
