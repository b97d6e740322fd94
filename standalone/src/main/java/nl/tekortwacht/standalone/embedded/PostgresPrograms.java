/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs of PostgreSQL and waits for them. */
final class PostgresPrograms {

    private final Path folder;

    PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** What a program said, and the code it ended with. */
    record Outcome(int exitCode, String output) {}

    /** Runs {@code pg_ctl} or {@code initdb}. */
    Outcome run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(exitCode(process), output.strip());
    }

    /**
     * Runs a program that must succeed.
     *
     * @throws CannotStartException if it does not, with what it said
     */
    void require(String program, List<String> arguments) throws IOException {
        Outcome outcome = run(program, arguments);
        if (outcome.exitCode() != 0) {
            throw new CannotStartException("PostgreSQL: " + program + " failed.\n" + outcome.output());
        }
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was busy", e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
