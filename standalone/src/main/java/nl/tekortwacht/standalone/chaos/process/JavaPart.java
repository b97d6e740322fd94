/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A part that is a Java program of this very class path. */
final class JavaPart implements Part {

    private final String name;
    private final List<String> command;
    private final Path log;
    private final BooleanSupplier answers;
    private volatile @Nullable Process process;
    private boolean isWanted;

    /**
     * A part that does not run yet.
     *
     * @param arguments the memory in megabytes, the program, and what it takes
     * @param log what it says is added to
     */
    JavaPart(String name, Arguments arguments, Path log, BooleanSupplier answers) {
        this.name = name;
        this.command = arguments.command();
        this.log = log;
        this.answers = answers;
    }

    /** What is run. */
    record Arguments(int megabytes, Class<?> program, List<String> options) {

        private List<String> command() {
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx" + megabytes + "m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-UsePerfData",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path"),
                    program.getName()));
            command.addAll(options);
            return command;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        isWanted = true;
        Process running = process;
        if (running != null && running.isAlive()) {
            return;
        }
        try {
            File file = log.toFile();
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(file))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    @Override
    public synchronized boolean revive() {
        Process running = process;
        if (!isWanted || running == null || running.isAlive()) {
            return false;
        }
        start();
        return true;
    }

    @Override
    public synchronized void kill() {
        isWanted = false;
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            try {
                running.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void suspend() {
        signal("STOP");
    }

    @Override
    public void resume() {
        signal("CONT");
    }

    @Override
    public void tellThreads() {
        signal("QUIT");
    }

    private void signal(String signal) {
        Process running = process;
        if (running != null) {
            Signals.send(signal, List.of(running.toHandle()));
        }
    }

    @Override
    public boolean answers() {
        return answers.getAsBoolean();
    }
}
