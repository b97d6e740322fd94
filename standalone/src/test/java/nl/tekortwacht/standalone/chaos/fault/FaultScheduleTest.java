/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultScheduleTest {

    private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(FaultSchedule.of(7, TWENTY_MINUTES)).isEqualTo(FaultSchedule.of(7, TWENTY_MINUTES));
        assertThat(FaultSchedule.of(7, TWENTY_MINUTES)).isNotEqualTo(FaultSchedule.of(8, TWENTY_MINUTES));
    }

    @Test
    void twentyMinutesHoldMoreThanSixtyFaults() {
        assertThat(FaultSchedule.of(1, TWENTY_MINUTES)).hasSizeBetween(61, 100);
    }

    @Test
    void aPartIsLeftAloneForAWhileAfterAFault() {
        Map<String, Duration> ends = new HashMap<>();
        for (Fault fault : FaultSchedule.of(3, TWENTY_MINUTES)) {
            Duration end = ends.put(fault.target(), fault.end());
            if (end != null) {
                assertThat(fault.at()).isGreaterThan(end.plusSeconds(10));
            }
        }
    }

    @Test
    void everyKindOfFaultHappensToEveryPartThatItCanHappenTo() {
        List<Fault> faults = LongStream.range(0, 30)
                .boxed()
                .flatMap(seed -> FaultSchedule.of(seed, TWENTY_MINUTES).stream())
                .toList();

        assertThat(faults).extracting(Fault::kind).contains(FaultKind.values());
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == FaultKind.KILL)
                .extracting(Fault::target)
                .contains(
                        "postgres",
                        "kafka",
                        "ingest1",
                        "ingest2",
                        "detection1",
                        "detection2",
                        "alerting1",
                        "alerting2",
                        "api1");
    }
}
