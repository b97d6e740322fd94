/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import nl.tekortwacht.standalone.demo.DemoConsole;
import nl.tekortwacht.standalone.demo.DemoMemory;
import nl.tekortwacht.standalone.demo.DemoOptions;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import nl.tekortwacht.standalone.embedded.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs everything on this machine, fed by a simulated country: a year of history, then a day every few"
                    + " seconds. Ctrl-C stops it; started again, it goes on where it was."
        })
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--seed", description = "Where chance starts (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed = 1;

    @Option(names = "--products", description = "How many products (default: ${DEFAULT-VALUE}).", defaultValue = "300")
    private int products = 300;

    @Option(
            names = "--pharmacies",
            description = "How many pharmacies (default: ${DEFAULT-VALUE}).",
            defaultValue = "60")
    private int pharmacies = 60;

    @Option(
            names = "--days",
            description = "How many days of history (default: ${DEFAULT-VALUE}).",
            defaultValue = "365")
    private int days = 365;

    @Option(
            names = "--day-every",
            paramLabel = "TIME",
            description = "How long a simulated day takes, for example 500ms, 5s or 1m (default: ${DEFAULT-VALUE}).",
            defaultValue = "5s")
    private Duration dayEvery = Duration.ofSeconds(5);

    @Option(names = "--reset", description = "Throw the data of an earlier demo away and start afresh.")
    private boolean reset;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        DemoConsole console = new DemoConsole(spec.commandLine().getOut(), DemoConsole.hasTerminal());
        try (DataFolder data = options.openData()) {
            DemoMemory memory = memory(data, console);
            memory.write(options.demoFile(data));
            RunningDemo demo = new RunningDemo(demoOptions(memory), memory, data, options, console);
            return RunUntilStopped.run(demo::run, demo::close);
        }
    }

    /** The demo that is in the folder, or a new one. A folder with other data is not touched. */
    private DemoMemory memory(DataFolder data, DemoConsole console) {
        DemoMemory fresh = fresh();
        var remembered = DemoMemory.read(options.demoFile(data));
        if (remembered.isEmpty() && java.nio.file.Files.exists(data.resolve("postgres"))) {
            throw new CannotStartException("The folder " + data.path()
                    + " holds data that is not a demo's.\nGive the demo a folder of its own with --data DIR.");
        }
        if (reset) {
            RunOptions.contents().forEach(data::remove);
            return fresh;
        }
        remembered.ifPresent(memory -> console.tell("Going on with the demo in " + data.path() + " (seed "
                + memory.seed() + ", " + memory.products() + " products); --reset starts afresh."));
        return remembered.orElse(fresh);
    }

    private DemoMemory fresh() {
        DemoOptions asked = new DemoOptions(DemoOptions.country(seed, products, pharmacies), days, dayEvery);
        return new DemoMemory(seed, products, pharmacies, asked.country().firstDay(), days, null, List.of());
    }

    private DemoOptions demoOptions(DemoMemory memory) {
        return new DemoOptions(
                DemoOptions.country(memory.seed(), memory.products(), memory.pharmacies()),
                memory.historyDays(),
                dayEvery);
    }
}
