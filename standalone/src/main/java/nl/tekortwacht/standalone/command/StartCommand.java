/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import nl.tekortwacht.standalone.embedded.DataFolder;
import nl.tekortwacht.standalone.embedded.Durability;
import nl.tekortwacht.standalone.running.StandaloneProcess;
import nl.tekortwacht.standalone.running.StandaloneSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Runs everything on this machine, empty, for real use. Ctrl-C stops it.",
        footer = {
            "",
            "More settings go into tekortwacht.yml in the data folder, or into the environment; docs/running.md names"
                    + " them."
        })
final class StartCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private TellOptions tell = new TellOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<String, String> properties = properties();
        try (DataFolder data = options.openData()) {
            if (options.isDemoFolder(data)) {
                throw new CannotStartException("The folder " + data.path()
                        + " holds a demo.\nGive the real thing a folder of its own with --data DIR.");
            }
            StandaloneProcess process = new StandaloneProcess(data, settings(data, properties));
            return RunUntilStopped.run(() -> serve(process), process::close);
        }
    }

    private Map<String, String> properties() {
        try {
            return tell.properties();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private StandaloneSettings settings(DataFolder data, Map<String, String> properties) {
        return new StandaloneSettings(
                options.binaries(data), options.port(), Durability.POWER_LOSS, Clock.systemUTC(), Map.of(), properties);
    }

    private int serve(StandaloneProcess process) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Starting PostgreSQL, Kafka and the services …");
        out.flush();
        process.start();
        out.println("Tekortwacht answers on http://localhost:"
                + process.baseUrl().getPort() + "/  (only on this machine; Ctrl-C stops it)");
        out.flush();
        process.awaitClose();
        return 0;
    }
}
