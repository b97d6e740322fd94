/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where {@code demo} and {@code start} keep their data, and where they answer. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with all data (default: ${DEFAULT-VALUE}).",
            defaultValue = "data")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The HTTP port on this machine; 0 = any free one (default: ${DEFAULT-VALUE}).",
            defaultValue = "8080")
    private int port = 8080;

    Path data() {
        return data;
    }

    int port() {
        return port;
    }
}
