/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.io.PrintWriter;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import nl.tekortwacht.startup.StartupProblem;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program begins. Ends with 0 when all went well, 1 when something went wrong, 2 when asked wrongly. */
public final class Tekortwacht {

    private Tekortwacht() {}

    /** Runs a command. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new TekortwachtCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(java.time.Duration.class, new DurationConverter())
                .setParameterExceptionHandler(Tekortwacht::explain)
                .setExecutionExceptionHandler((problem, line, parsed) -> report(problem, line));
    }

    /** What was wrong, what was perhaps meant, and how the command is used. */
    private static int explain(ParameterException problem, String[] arguments) {
        CommandLine line = problem.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(line.getColorScheme().errorText(problem.getMessage()));
        UnmatchedArgumentException.printSuggestions(problem, err);
        line.usage(err, line.getColorScheme());
        return CommandLine.ExitCode.USAGE;
    }

    private static int report(Exception problem, CommandLine line) {
        Throwable cause = cause(problem);
        PrintWriter err = line.getErr();
        err.println(Ansi.AUTO.text("@|bold,red " + reason(cause).replace("|@", "| @") + "|@"));
        if (cause instanceof StartupProblem startup) {
            err.println(startup.action());
        } else if (!(cause instanceof CannotStartException)) {
            cause.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** What a user can do something about, if there is such a cause; else the first cause of all. */
    private static Throwable cause(Throwable problem) {
        Throwable cause = problem;
        while (!(cause instanceof CannotStartException)
                && !(cause instanceof StartupProblem)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String reason(Throwable problem) {
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
