/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.Lines;
import nl.tekortwacht.ingest.quarantine.Backlog;
import nl.tekortwacht.ingest.receipt.Listed;
import nl.tekortwacht.ingest.receipt.ReceiptCounters;
import nl.tekortwacht.ingest.receipt.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MicrometerReceiptCountersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void labelsRefusalsByFewFieldsWhateverSendersCallTheirs() {
        MicrometerReceiptCounters counters = new MicrometerReceiptCounters(meters);
        int before = meters.getMeters().size();
        for (int i = 0; i < 10; i++) {
            counters.count(ReceiptCounters.Kind.REPORTS, 3, refused("onHand", "their own " + i, null));
        }

        assertThat(meters.getMeters()).hasSize(before);
        assertThat(refusals("onHand")).isEqualTo(10);
        assertThat(refusals("other")).isEqualTo(10);
        assertThat(refusals("none")).isEqualTo(10);
    }

    @Test
    void showsTheBacklogAsItWasSeenLast() {
        MicrometerBacklog gauges = new MicrometerBacklog(meters, () -> Lines.NOW);
        assertThat(gauge("tekortwacht.ingest.reports.unsafe.oldest")).isZero();

        gauges.show(new Backlog(7, 2, Lines.NOW.minus(Duration.ofSeconds(90))));

        assertThat(gauge("tekortwacht.ingest.quarantine.open")).isEqualTo(7);
        assertThat(gauge("tekortwacht.ingest.reports.unsafe")).isEqualTo(2);
        assertThat(gauge("tekortwacht.ingest.reports.unsafe.oldest")).isEqualTo(90);
    }

    private static Tally refused(@Nullable String... fields) {
        List<Tally.Refusal> refusals = new ArrayList<>();
        for (String field : fields) {
            refusals.add(new Tally.Refusal(refusals.size() + 1L, List.of(new Fault(field, "wrong"))));
        }
        return new Tally(
                new Tally.Counts(0, 0, fields.length), new Listed<>(refusals, 0), new Listed<>(List.of(), 0), false);
    }

    private double refusals(String field) {
        return meters.get("tekortwacht.ingest.refusals")
                .tag("field", field)
                .counter()
                .count();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
