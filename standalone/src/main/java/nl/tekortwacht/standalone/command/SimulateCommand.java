/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.tekortwacht.simulator.SimulatedCountry;
import nl.tekortwacht.simulator.country.SimulationOptions;
import nl.tekortwacht.simulator.ndjson.SimulationWriter;
import nl.tekortwacht.standalone.demo.DemoOptions;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Writes a simulated country to files: registry, reports, and the truth behind them."
                + " The same options give the same files.")
final class SimulateCommand implements Callable<Integer> {

    @Option(names = "--seed", description = "Where chance starts (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed = 1;

    @Option(
            names = "--years",
            description = "How many years of reports (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private int years = 1;

    @Option(names = "--products", description = "How many products (default: ${DEFAULT-VALUE}).", defaultValue = "300")
    private int products = 300;

    @Option(
            names = "--pharmacies",
            description = "How many pharmacies (default: ${DEFAULT-VALUE}).",
            defaultValue = "60")
    private int pharmacies = 60;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day of reports (default: 2025-01-01).")
    private @Nullable LocalDate from;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    private Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        SimulatedCountry country = SimulatedCountry.create(options());
        try {
            SimulationWriter.Written written = SimulationWriter.write(country, years, out);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%,d registry lines, %,d reports, %,d runs of unavailability and %,d failures in %s%n",
                            written.registry(),
                            written.reports(),
                            written.runs(),
                            written.failures(),
                            out);
            return 0;
        } catch (IOException e) {
            throw new CannotStartException("The folder " + out + " cannot be written: " + e.getMessage(), e);
        }
    }

    private SimulationOptions options() {
        if (years < 1) {
            throw new ParameterException(spec.commandLine(), "--years must be 1 or more");
        }
        try {
            SimulationOptions options = DemoOptions.country(seed, products, pharmacies);
            return from == null ? options : options.startingOn(from);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
