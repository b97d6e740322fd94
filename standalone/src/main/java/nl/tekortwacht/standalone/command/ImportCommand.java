/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.tekortwacht.ingest.imports.ImportSummary;
import nl.tekortwacht.ingest.imports.ImportWriter;
import nl.tekortwacht.ingest.imports.Importers;
import nl.tekortwacht.ingest.imports.format.Importer;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Converts a published list, register or ledger into registry and report lines, as replay takes"
                + " them. Every row is accounted for.")
final class ImportCommand implements Callable<Integer> {

    /** The names of the formats, for the help. */
    static final class Formats implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Importers.all().stream().map(Importer::format).iterator();
        }
    }

    @Option(
            names = "--format",
            required = true,
            completionCandidates = Formats.class,
            description = "What the file is: ${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Parameters(paramLabel = "FILE", description = "The file, or the folder, to read.")
    private Path source = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder to write to (default: ${DEFAULT-VALUE}).",
            defaultValue = "data/import")
    private Path out = Path.of("data", "import");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Importer importer = Importers.ofFormat(format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no format '" + format + "'; there are " + String.join(", ", new Formats()) + "."));
        try {
            tell(ImportWriter.write(importer, source, out));
            return 0;
        } catch (IOException e) {
            throw new CannotStartException(source + " cannot be imported: " + e.getMessage(), e);
        }
    }

    private void tell(ImportSummary summary) {
        PrintWriter to = spec.commandLine().getOut();
        to.printf(
                Locale.ROOT,
                "%,d rows: %,d used, %,d repeated, %,d unusable%n",
                summary.rowsRead(),
                summary.rowsUsed(),
                summary.rowsRepeated(),
                summary.rowsUnusable());
        to.printf(
                Locale.ROOT,
                "%,d registry lines, reports %s, in %s%n",
                summary.registryLines(),
                summary.reports(),
                out);
        tell(to, "left out", summary.unusable());
        tell(to, "mended", summary.mended());
        tell(to, "noted", summary.noted());
        summary.notes().forEach(to::println);
        to.flush();
    }

    private static void tell(PrintWriter to, String treatment, Map<String, Long> reasons) {
        reasons.forEach((reason, rows) -> to.printf(Locale.ROOT, "  %s: %,d rows, %s%n", treatment, rows, reason));
    }
}
