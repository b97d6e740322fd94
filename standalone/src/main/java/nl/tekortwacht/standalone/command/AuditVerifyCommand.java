/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.chain.Head;
import nl.tekortwacht.audit.chain.LineCheck;
import nl.tekortwacht.audit.verification.Verification;
import nl.tekortwacht.standalone.audit.AuditFiles;
import nl.tekortwacht.standalone.audit.OpenAuditLog;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Looks whether every row of the audit log is what it was, and names the first that is not.",
            "The exit code is 0 if the log is whole, 1 if not."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    @Mixin
    private AuditOptions options = new AuditOptions();

    @Option(names = "--file", paramLabel = "FILE", description = "Instead: an export. Needs nothing else.")
    private @Nullable Path file;

    @Option(
            names = "--keep",
            paramLabel = "PERIOD",
            description = "How long rows are kept there (default: ${DEFAULT-VALUE}).",
            defaultValue = "P7Y")
    private Period keep = Period.ofYears(7);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return file == null ? verifyLog() : verifyFile(file);
    }

    private int verifyLog() throws Exception {
        try (OpenAuditLog log = OpenAuditLog.open(options.place(), Clock.systemUTC())) {
            Verification verification = log.verifier(keep).all().toFuture().get();
            if (!log.hasAnchors()) {
                out().println(
                                "There is no Kafka to ask for anchors (--kafka), so that a log that was cut off at its end"
                                        + " looks whole.");
            }
            verification.notes().forEach(note -> out().println("Note: " + note + "."));
            out().printf(Locale.ROOT, "%,d anchors. ", verification.anchors());
            return tell(
                    verification.rows(),
                    Optional.ofNullable(verification.breach()),
                    Optional.ofNullable(verification.checkedTo()));
        }
    }

    private int verifyFile(Path export) {
        LineCheck check = new LineCheck();
        try {
            Optional<Breach> breach = AuditFiles.check(export, check);
            return tell(check.rows(), breach, check.last());
        } catch (IOException e) {
            throw new CannotStartException(export + " cannot be read: " + e.getMessage(), e);
        }
    }

    private int tell(long rows, Optional<Breach> breach, Optional<Head> upTo) {
        String where = upTo.map(
                        head -> " up to row " + head.seq() + " of day " + head.day() + " with hash " + head.hash())
                .orElse("");
        out().printf(Locale.ROOT, "%,d rows are well%s.%n", rows, where);
        out().println(breach.map(found -> "NOT WHOLE: " + found).orElse("The log is whole."));
        out().flush();
        return breach.isPresent() ? 1 : 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
