/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.tekortwacht.standalone.access.LocalIssuer;
import nl.tekortwacht.standalone.embedded.DataFolder;
import nl.tekortwacht.standalone.embedded.LoopbackPort;
import picocli.CommandLine.Option;

/** Where {@code demo} and {@code start} keep their data, and where they answer. */
final class RunOptions {

    private static final String DEMO = "demo.json";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with all data (default: ${DEFAULT-VALUE}).",
            defaultValue = "data")
    private Path folder = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The HTTP port on this machine; 0 = any free one (default: ${DEFAULT-VALUE}).",
            defaultValue = "8080")
    private int port = 8080;

    /**
     * Opens the folder.
     *
     * @throws nl.tekortwacht.standalone.embedded.CannotStartException if the port is taken, or the folder is in use
     */
    DataFolder openData() {
        if (port != 0) {
            LoopbackPort.requireFree(port, "--port");
        }
        return DataFolder.open(folder);
    }

    int port() {
        return port;
    }

    boolean isDemoFolder(DataFolder data) {
        return Files.exists(demoFile(data));
    }

    Path demoFile(DataFolder data) {
        return data.resolve(DEMO);
    }

    /** Everything that a run leaves in the folder, but for the unpacked programs and the lock. */
    static List<String> contents() {
        return List.of(
                DEMO,
                LocalIssuer.KEY_FILE,
                "kafka",
                "kafka.properties",
                "postgres",
                "postgres.log",
                "postgres.password",
                "postgres.unfinished",
                "tekortwacht.log");
    }

    Path binaries(DataFolder data) {
        return data.resolve("postgres-programs");
    }
}
