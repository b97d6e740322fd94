/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.nio.file.Path;
import nl.tekortwacht.standalone.audit.AuditPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which audit log is meant. */
final class AuditOptions {

    private static final String PASSWORD = "TEKORTWACHT_DATABASE_PASSWORD";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of a demo or of start, while neither runs (default: ${DEFAULT-VALUE}).",
            defaultValue = "data")
    private Path data = Path.of("data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Instead: a database that runs, postgresql://HOST:PORT/NAME. Its password is asked for in the"
                    + " environment: " + PASSWORD + ".")
    private @Nullable String database;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "The user of the database (default: ${DEFAULT-VALUE}).",
            defaultValue = "tekortwacht")
    private String user = "tekortwacht";

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "The Kafka with the anchors.")
    private @Nullable String kafka;

    AuditPlace place() {
        String password = System.getenv(PASSWORD);
        return new AuditPlace(data, database, user, password == null ? "" : password, kafka);
    }
}
