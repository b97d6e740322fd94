/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.tekortwacht.standalone.embedded.CannotStartException;

/**
 * Room on the disk that is never given away: what is on its way through PostgreSQL and Kafka needs it. A database or a broker
 * that meets the end of the disk stops in the middle of its work; one that is asked to stop before does not.
 */
public final class DiskReserve {

    private static final long MEGABYTE = 1024L * 1024;

    private final Path folder;
    private final long bytes;

    /**
     * A reserve on the disk of this folder.
     *
     * @param bytes how much must stay free
     */
    public DiskReserve(Path folder, long bytes) {
        this.folder = folder;
        this.bytes = bytes;
    }

    /** Whether less is free than must stay free. */
    public boolean isTouched() {
        return free() < bytes;
    }

    /** What is free and what must be, for people. */
    public String inWords() {
        return "The disk of " + folder + " has " + free() / MEGABYTE + " MB left, and " + bytes / MEGABYTE
                + " MB must stay free";
    }

    /**
     * Refuses to begin on a disk that is nearly full.
     *
     * @throws CannotStartException if the reserve is touched
     */
    public void require() {
        if (isTouched()) {
            throw new CannotStartException(inWords()
                    + ".\nFree some space and start again; nothing that was acknowledged is lost."
                    + "\nThe setting tekortwacht.disk.reserve says how much must stay free.");
        }
    }

    private long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask how much room is left for " + folder, e);
        }
    }
}
