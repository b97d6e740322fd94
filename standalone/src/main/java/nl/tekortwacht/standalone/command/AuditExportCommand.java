/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.tekortwacht.standalone.audit.AuditFiles;
import nl.tekortwacht.standalone.audit.OpenAuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the rows of whole days, with their hashes; anybody can verify such a file.")
final class AuditExportCommand implements Callable<Integer> {

    @Mixin
    private AuditOptions options = new AuditOptions();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "The first day, in UTC (default: the first of all).",
            defaultValue = "1970-01-01")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            description = "The last day, in UTC (default: the last of all).",
            defaultValue = "9999-12-31")
    private LocalDate to = LocalDate.of(9999, 12, 31);

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write (default: ${DEFAULT-VALUE}).",
            defaultValue = "audit.ndjson")
    private Path out = Path.of("audit.ndjson");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (OpenAuditLog log = OpenAuditLog.open(options.place(), Clock.systemUTC())) {
            long rows = AuditFiles.write(log.trail(), from, to, out);
            spec.commandLine().getOut().printf(Locale.ROOT, "%,d rows are in %s%n", rows, out);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
