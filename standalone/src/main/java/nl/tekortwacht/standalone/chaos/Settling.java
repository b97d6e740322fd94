/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.standalone.chaos.check.Rows;
import nl.tekortwacht.standalone.chaos.fault.FlowGauge;
import nl.tekortwacht.standalone.chaos.process.ChaosSystem;
import nl.tekortwacht.standalone.chaos.process.ClockFile;
import nl.tekortwacht.standalone.demo.DemoOptions;
import nl.tekortwacht.standalone.flow.FlowMeter;

/**
 * Waits until the system has worked everything through. Deliveries that wait for their next attempt get it: the clock
 * goes on by hours while they wait.
 */
final class Settling {

    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration STEP = Duration.ofHours(2);
    private static final int LOOKS_PER_STEP = 6;
    /** A lag of zero counts when it has been seen this often in a row: between two hops there may be nothing to see. */
    private static final int QUIET_LOOKS = 6;

    private final ChaosSystem system;
    private final ClockFile clock;
    private final FlowGauge gauge;
    private final LongSupplier acknowledged;
    private final RuleBook rules = RulesYaml.defaults();

    Settling(ChaosSystem system, ClockFile clock, FlowGauge gauge, LongSupplier acknowledged) {
        this.system = system;
        this.clock = clock;
        this.gauge = gauge;
        this.acknowledged = acknowledged;
    }

    /** Waits; returns what is not settled after the limit, or nothing. */
    List<String> await(LocalDate lastDay) {
        Instant evening = DemoOptions.closeOf(lastDay).plus(Duration.ofHours(1));
        Instant latest = clock.latest();
        clock.set(latest.isAfter(evening) ? latest : evening);
        long giveUp = System.nanoTime() + LIMIT.toNanos();
        List<String> open = List.of("nothing has been looked at");
        int quiet = 0;
        for (int look = 1; quiet < QUIET_LOOKS && System.nanoTime() < giveUp; look++) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            open = open();
            quiet = open.isEmpty() ? quiet + 1 : 0;
            if (look % LOOKS_PER_STEP == 0 && isOnlyWaitingForRetries(open)) {
                clock.set(clock.now().plus(STEP));
            }
        }
        return quiet >= QUIET_LOOKS ? List.of() : open;
    }

    private static boolean isOnlyWaitingForRetries(List<String> open) {
        return !open.isEmpty() && open.stream().allMatch(text -> text.endsWith("deliveries pending"));
    }

    private List<String> open() {
        List<String> open = new ArrayList<>();
        system.parts().stream().filter(part -> !part.answers()).forEach(part -> open.add(part.name() + " is away"));
        FlowMeter.Reading reading = gauge.last();
        if (reading == null) {
            open.add("no reading of the lag");
        } else {
            add(open, reading.reportsSent() - reading.reportsDetected(), "reports not detected");
            add(open, reading.findingsUnsent(), "events not published");
            add(open, reading.findingsSent() - reading.findingsJudged(), "events not decided on");
        }
        try (Connection connection = system.database().connect()) {
            Rows rows = Rows.of(connection);
            add(open, rows.number("select count(*) from ingest.reports where not safe"), "reports not safe");
            long accepted = rows.number("select count(*) from ingest.reports");
            add(open, acknowledged.getAsLong() - accepted, "reports acknowledged and not accepted");
            LocalDate closed = lastClosedDay();
            add(
                    open,
                    rows.number("select count(*) from detection.product_states where rebuild or closed_through is null"
                            + " or closed_through < '" + closed + "'"),
                    "products not judged up to " + closed);
            add(
                    open,
                    rows.number("select count(*) from detection.supply where not looked"),
                    "products whose assessment is behind");
            add(
                    open,
                    rows.number("select count(*) from alerting.deliveries where status = 'PENDING'"),
                    "deliveries pending");
        } catch (SQLException e) {
            open.add("the database does not answer: " + e.getMessage());
        }
        return open;
    }

    /** The day up to which everything is judged now. */
    LocalDate lastClosedDay() {
        Instant settled = clock.now().minus(Duration.ofMinutes(1));
        return BusinessDays.lastClosedDay(settled, rules.asKnownAt(settled)::dayClosesAt);
    }

    private static void add(List<String> open, long number, String what) {
        if (number != 0) {
            open.add(number + " " + what);
        }
    }
}
