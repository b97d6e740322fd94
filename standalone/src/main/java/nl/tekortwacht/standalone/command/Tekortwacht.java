/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.io.PrintWriter;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

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
                .setExecutionExceptionHandler((problem, line, parsed) -> report(problem, line));
    }

    private static int report(Exception problem, CommandLine line) {
        PrintWriter err = line.getErr();
        err.println(Ansi.AUTO.string("@|bold,red " + reason(problem).replace("|@", "|\\@") + "|@"));
        if (!(problem instanceof CannotStartException)) {
            problem.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String reason(Exception problem) {
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
