/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.tekortwacht.standalone.chaos.check.Check;
import nl.tekortwacht.standalone.chaos.fault.Fault;
import nl.tekortwacht.standalone.chaos.fault.Injected;

/** Tells a person how a run goes and what it has shown. */
public final class Console {

    private final PrintWriter out;

    /** Writes there. */
    public Console(PrintWriter out) {
        this.out = out;
    }

    /** Tells something. */
    public synchronized void tell(String text) {
        out.println(text);
        out.flush();
    }

    void progress(double seconds, long acknowledged, LocalDate day, long lag, int faults, long retries) {
        tell(String.format(
                Locale.ROOT,
                "%5.0f s  %,9d acknowledged (%,.0f/s)  %s  lag %s  %d faults  %,d batches retried",
                seconds,
                acknowledged,
                acknowledged / seconds,
                day,
                lag == Long.MAX_VALUE ? "?" : String.format(Locale.ROOT, "%,d", lag),
                faults,
                retries));
    }

    void fault(Injected injected) {
        Fault fault = injected.fault();
        Double recovery = injected.recoverySeconds();
        tell(String.format(
                Locale.ROOT,
                "  fault %3d at %4d s  %-11s %-22s %5.1f s%s  %s",
                fault.number(),
                fault.at().toSeconds(),
                fault.target(),
                fault.kind().words(),
                fault.lasting().toMillis() / 1000.0,
                fault.shift().isZero() ? "" : " by " + fault.shift().toMinutes() + " min",
                recovery == null ? "NOT RECOVERED" : String.format(Locale.ROOT, "recovered in %.1f s", recovery)));
    }

    /** Tells the end of it. */
    public void result(ChaosResult result) {
        tell("");
        recoveries(result);
        tell("");
        result.counts().forEach((name, count) -> tell(String.format(Locale.ROOT, "%-28s %,12d", name, count)));
        tell(String.format(
                Locale.ROOT,
                "%-28s %,12.0f",
                "acknowledgedPerSecond",
                Objects.requireNonNull(result.counts().get("acknowledged")) / result.seconds()));
        tell("");
        Double settled = result.settledWithinSeconds();
        tell(
                settled == null
                        ? "NOT SETTLED: " + String.join("; ", result.notSettled())
                        : String.format(Locale.ROOT, "settled in %.1f s", settled));
        result.checks().forEach(this::check);
        tell("");
        tell((result.holds() ? "EVERYTHING HOLDS" : "VIOLATIONS") + ", seed " + result.seed());
    }

    private void recoveries(ChaosResult result) {
        Map<String, DoubleSummaryStatistics> byFault = result.faults().stream()
                .filter(fault -> fault.recoverySeconds() != null)
                .collect(Collectors.groupingBy(
                        fault -> fault.fault().target() + " "
                                + fault.fault().kind().words(),
                        TreeMap::new,
                        Collectors.summarizingDouble(fault -> Objects.requireNonNull(fault.recoverySeconds()))));
        tell(String.format(
                Locale.ROOT, "%d faults; recovery in seconds:", result.faults().size()));
        tell(String.format(Locale.ROOT, "%-38s %6s %8s %8s", "fault", "times", "average", "longest"));
        byFault.forEach((name, times) -> tell(String.format(
                Locale.ROOT, "%-38s %6d %8.1f %8.1f", name, times.getCount(), times.getAverage(), times.getMax())));
        result.faults().stream()
                .filter(fault -> fault.recoverySeconds() == null)
                .forEach(fault -> tell("not recovered: " + fault.fault()));
    }

    private void check(Check check) {
        tell(String.format(
                Locale.ROOT,
                "%-6s %-66s %,9d looked at%s",
                check.holds() ? "ok" : "FAILS",
                check.name(),
                check.looked(),
                check.violations() == 0 ? "" : String.format(Locale.ROOT, ", %,d do not hold", check.violations())));
        check.examples().forEach(example -> tell("         " + example));
    }
}
