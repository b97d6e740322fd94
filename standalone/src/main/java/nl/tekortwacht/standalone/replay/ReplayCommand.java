/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.severity.AssessmentRules;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tekortwacht replay}: the way to backtest a policy, with other weeks, another threshold, another definition. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Runs the rules over a file of reports and writes what they find.")
public final class ReplayCommand implements Callable<Integer> {

    @Option(names = "--registry", required = true, paramLabel = "FILE", description = "Registry lines (NDJSON).")
    private @Nullable Path registry;

    @Option(names = "--reports", required = true, paramLabel = "FILE", description = "Report lines (NDJSON).")
    private @Nullable Path reports;

    @Option(names = "--rules", paramLabel = "FILE", description = "Other rules (YAML, see docs/rules.md).")
    private @Nullable Path rules;

    @Option(
            names = "--assessment-rules",
            paramLabel = "FILE",
            description = "Other rules to assess and to warn by (YAML, see docs/assessment.md).")
    private @Nullable Path assessmentRules;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "A day (its end) or an instant; without it, the end of the last day of receipt.")
    private @Nullable String asOf;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        ReplayInput input = new ReplayInput(
                Objects.requireNonNull(registry),
                Objects.requireNonNull(reports),
                ruleBook(),
                assessmentRules(),
                asOf == null ? null : instant(asOf),
                Clock.systemUTC());
        ReplayResult result = Replay.run(input);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Path folder = Objects.requireNonNull(out);
        ReplayWriter.write(result, took, folder);
        report(result, took, folder);
        return CommandLine.ExitCode.OK;
    }

    private RuleBook ruleBook() {
        return rules == null ? RulesYaml.defaults() : read(rules, RulesYaml::read);
    }

    private AssessmentRules assessmentRules() {
        return assessmentRules == null
                ? AssessmentRulesYaml.defaults()
                : read(assessmentRules, AssessmentRulesYaml::read);
    }

    private <T> T read(Path file, Function<Path, T> reader) {
        try {
            return reader.apply(file);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), file + ": " + e.getMessage(), e);
        }
    }

    private Instant instant(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : BusinessDays.endOf(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new ParameterException(
                    commandLine(),
                    "--as-of '" + text + "' is neither a day (2026-11-20) nor an instant (2026-11-20T18:00:00+01:00)",
                    e);
        }
    }

    private void report(ReplayResult result, Duration took, Path folder) {
        PrintWriter console = commandLine().getOut();
        ReplayResult.Counts counts = result.counts();
        console.printf(
                "%,d lines: %,d accepted, %,d duplicate, %,d refused%n",
                counts.lines(), counts.accepted(), counts.duplicate(), counts.refused());
        if (!result.registryRefused().isEmpty()) {
            console.printf(
                    "%,d registry lines refused, see %s%n",
                    result.registryRefused().size(), folder.resolve("registry-refused.ndjson"));
        }
        console.printf(
                "As known at %s: %,d shortages, %,d assessed, %,d at risk, %,d safety-stock findings, %,d late notices,"
                        + " in %.1f s → %s%n",
                result.asOf(),
                result.findings().shortages().size(),
                result.prospects().assessments().size(),
                result.prospects().warnings().size(),
                result.findings().safetyStock().size(),
                result.findings().lateNotices().size(),
                took.toMillis() / 1000.0,
                folder);
        console.flush();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
