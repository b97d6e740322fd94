/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import nl.tekortwacht.standalone.chaos.ChaosOptions;
import nl.tekortwacht.standalone.chaos.ChaosResult;
import nl.tekortwacht.standalone.chaos.ChaosRun;
import nl.tekortwacht.standalone.chaos.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tekortwacht chaos}: the proof under faults. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the system as separate processes under faults, and checks that nothing was lost or counted twice.",
            "Linux only. The exit code is 1 if anything does not hold."
        })
final class ChaosCommand implements Callable<Integer> {

    @Option(names = "--minutes", description = "How long (default: ${DEFAULT-VALUE}).", defaultValue = "20")
    private int minutes = 20;

    @Option(names = "--seed", description = "Where chance starts (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed = 1;

    @Option(
            names = "--rate",
            paramLabel = "LINES",
            description = "Lines a second, on average (default: ${DEFAULT-VALUE}).",
            defaultValue = "450")
    private double rate = 450;

    @Option(names = "--products", description = "How many products (default: ${DEFAULT-VALUE}).", defaultValue = "1500")
    private int products = 1_500;

    @Option(
            names = "--takeover",
            description = "Instead of faults at random: kill one of two instances of each service, once, under load.")
    private boolean takeover;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for everything that the run leaves; empty or new (default: chaos-SEED).")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (minutes < 1 || rate < 1 || products < 1) {
            throw new ParameterException(spec.commandLine(), "--minutes, --rate and --products must be 1 or more");
        }
        Path folder = (out == null ? Path.of("chaos-" + seed) : out).toAbsolutePath();
        Path binaries = folder.resolveSibling("postgres-programs");
        Console console = new Console(spec.commandLine().getOut());
        ChaosOptions options =
                new ChaosOptions(seed, Duration.ofMinutes(minutes), rate, products, takeover, folder, binaries);
        ChaosRun run = new ChaosRun(options, console);
        return RunUntilStopped.run(
                () -> {
                    ChaosResult result = run.run();
                    console.result(result);
                    console.tell("All of it is in " + folder);
                    return result.holds() ? 0 : 1;
                },
                run::close);
    }
}
