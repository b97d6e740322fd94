/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.tekortwacht.audit.Events;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.verification.LastVerification;
import org.junit.jupiter.api.Test;

class MicrometerAuditTest {

    private static final Path RULES = Path.of("..", "dashboards", "prometheus", "rules", "audit.yml");

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MicrometerAudit figures = new MicrometerAudit(meters);

    @Test
    void theGaugeSaysWhetherTheLogIsWhole() {
        assertThat(meters.scrape()).contains("tekortwacht_audit_chain_valid NaN");

        figures.show(new LastVerification(Events.NOON, Events.NOON, 3, null, null));
        assertThat(meters.scrape()).contains("tekortwacht_audit_chain_valid 1.0");

        Breach breach = new Breach(Breach.Kind.CHANGED, LocalDate.of(2026, 11, 20), 4, "x");
        figures.show(new LastVerification(Events.NOON, Events.NOON, 3, breach, null));
        assertThat(meters.scrape()).contains("tekortwacht_audit_chain_valid 0.0");
    }

    @Test
    void eventsAreCounted() {
        figures.recorded(3);
        figures.failed(2);
        figures.lost();

        assertThat(meters.scrape())
                .contains("tekortwacht_audit_events_total{outcome=\"recorded\"} 3.0")
                .contains("tekortwacht_audit_events_total{outcome=\"failed\"} 2.0")
                .contains("tekortwacht_audit_events_total{outcome=\"lost\"} 1.0");
    }

    @Test
    void theAlertsAskForFiguresThatThereAre() throws IOException {
        String scrape = meters.scrape();

        assertThat(Pattern.compile("tekortwacht_[a-z_]+")
                        .matcher(Files.readString(RULES))
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(scrape).contains(name));
    }
}
