/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which an instance keeps everything it must remember. One instance at a time: the folder is locked while
 * it is open, and the operating system gives the lock back however the process ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "tekortwacht.lock";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens and locks the folder; it is made if it is not there.
     *
     * @throws CannotStartException if another instance has it open, or it cannot be written
     */
    public static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(LOCK);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                String owner = Files.readString(file).strip();
                channel.close();
                throw new CannotStartException(
                        "Another Tekortwacht" + (owner.isEmpty() ? "" : " (process " + owner + ")")
                                + " is using the folder " + folder
                                + ".\nStop it first, or give this one a folder of its own with --data DIR.");
            }
            channel.truncate(0);
            writeOwner(channel);
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw new CannotStartException("The data folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // The other instance is in this very process.
            return false;
        }
    }

    private static void writeOwner(FileChannel channel) throws IOException {
        String pid = ProcessHandle.current().pid() + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel, IOException reason) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** A file or folder in it. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * Removes a file or folder in it, with all that it holds.
     *
     * @throws UncheckedIOException if something cannot be removed
     */
    public void remove(String name) {
        Path root = resolve(name);
        if (!Files.exists(root)) {
            return;
        }
        try {
            FolderTree.remove(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + root, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
