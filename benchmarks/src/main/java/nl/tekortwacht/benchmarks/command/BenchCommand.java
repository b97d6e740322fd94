/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import nl.tekortwacht.benchmarks.measure.Benchmark;
import nl.tekortwacht.benchmarks.measure.Effort;
import nl.tekortwacht.benchmarks.measure.Row;
import nl.tekortwacht.benchmarks.measure.Stopwatch;
import nl.tekortwacht.simulator.country.SimulationOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures how fast reports are taken in and learned and alerts are sent, against a floor measured in the"
                        + " same run, and prints a table with ratios. It starts a PostgreSQL and a Kafka of its own, and removes them.")
final class BenchCommand implements Callable<Integer> {

    @Option(names = "--quick", description = "Less of it: about five minutes, for a first look.")
    private boolean isQuick;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes all figures to a file, as JSON.")
    private @Nullable Path out;

    @Option(names = "--only", paramLabel = "NAME", description = "Only that row.")
    private @Nullable String only;

    @Option(
            names = "--seed",
            description = "Where the chance of the simulated country starts (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private long seed = 1;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder in which data is kept meanwhile; its disk is measured too"
                    + " (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:java.io.tmpdir}")
    private Path data = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Clock clock;
    private final LongSupplier nanos;

    BenchCommand(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    @Override
    public Integer call() throws Exception {
        Effort effort = isQuick ? Effort.QUICK : Effort.FULL;
        Setting setting = new Setting(data, SimulationOptions.large(seed), new Stopwatch(nanos), clock);
        PrintWriter err = spec.commandLine().getErr();
        List<Row> rows = new ArrayList<>();
        for (Benchmark benchmark : asked(Benchmarks.of(setting))) {
            rows.add(benchmark.run(effort, line -> {
                err.println(line);
                err.flush();
            }));
        }
        Figures figures = new Figures(clock.instant(), Machine.here(), seed, effort, rows);
        PrintWriter printed = spec.commandLine().getOut();
        printed.print(FiguresTable.of(figures));
        printed.flush();
        if (out != null) {
            Files.writeString(out, FiguresJson.of(figures), StandardCharsets.UTF_8);
        }
        return 0;
    }

    private List<Benchmark> asked(List<Benchmark> all) {
        if (only == null) {
            return all;
        }
        List<Benchmark> asked =
                all.stream().filter(one -> one.name().equals(only)).toList();
        if (asked.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--only must be one of "
                            + String.join(
                                    ", ", all.stream().map(Benchmark::name).toList()));
        }
        return asked;
    }
}
