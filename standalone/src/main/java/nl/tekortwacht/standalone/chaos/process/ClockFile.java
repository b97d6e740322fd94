/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the simulated country, kept in a file that all processes read. It runs as fast as the machine's clock
 * and is set forward when a day is over. Each instance may be told a shift of its own.
 */
public final class ClockFile {

    private static final String NOW = "now";

    private final Path folder;
    private final Clock machine;
    private Instant ahead = Instant.EPOCH;

    /**
     * A clock.
     *
     * @param folder where the file is; made if it is not there
     * @param machine the machine's clock
     */
    public ClockFile(Path folder, Clock machine) {
        this.folder = folder;
        this.machine = machine;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the time; it runs on from there. */
    public synchronized void set(Instant simulated) {
        write(NOW, simulated + " " + machine.instant());
        note(simulated);
    }

    /** Lets one instance believe that it is later by so much, or earlier if negative. */
    public synchronized void shift(String instance, Duration shift) {
        note(now().plus(shift));
        write(instance, Long.toString(shift.toMillis()));
    }

    /** What time it is, without shifts. */
    public synchronized Instant now() {
        return read(folder, NOW, machine);
    }

    /** The latest instant that any instance has believed in so far, as of its setting. */
    public synchronized Instant latest() {
        Instant now = now();
        return now.isAfter(ahead) ? now : ahead;
    }

    private void note(Instant instant) {
        ahead = instant.isAfter(ahead) ? instant : ahead;
    }

    private void write(String name, String text) {
        try {
            Path unfinished = Files.writeString(folder.resolve(name + ".new"), text);
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant read(Path folder, String name, Clock machine) {
        try {
            String[] parts = Files.readString(folder.resolve(name)).strip().split(" ", 2);
            Duration since = Duration.between(Instant.parse(parts[1]), machine.instant());
            return Instant.parse(parts[0]).plus(since);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instant read(Path folder, String instance, Clock machine, Instant otherwise) {
        try {
            Path own = folder.resolve(instance);
            long shift =
                    Files.exists(own) ? Long.parseLong(Files.readString(own).strip()) : 0;
            return read(folder, NOW, machine).plusMillis(shift);
        } catch (IOException | UncheckedIOException e) {
            return otherwise;
        }
    }
}
