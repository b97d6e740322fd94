/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.command;

import java.time.Clock;
import java.util.Arrays;
import picocli.CommandLine;

/** Where the benchmarks begin. Ends with 0 when all went well, 1 when something went wrong, 2 when asked wrongly. */
public final class Bench {

    private Bench() {}

    /** Measures. The word {@code bench}, which led here, may come first. */
    public static void main(String... arguments) {
        boolean isNamed = arguments.length > 0 && "bench".equals(arguments[0]);
        String[] options = isNamed ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
        System.exit(new CommandLine(new BenchCommand(Clock.systemUTC(), System::nanoTime))
                .setCommandName("tekortwacht bench")
                .execute(options));
    }
}
