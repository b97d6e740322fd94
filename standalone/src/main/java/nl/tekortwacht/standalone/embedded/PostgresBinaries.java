/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the class path into a folder. */
final class PostgresBinaries {

    private static final String COMPLETE = "unpacked";

    private PostgresBinaries() {}

    /** Unpacks the programs into the folder, unless they are there already. */
    static void unpackInto(Path folder) throws IOException {
        Path complete = folder.resolve(COMPLETE);
        if (Files.exists(complete)) {
            return;
        }
        Files.createDirectories(folder);
        try (TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, folder);
            }
        }
        // Written last: a folder without it is unpacked again.
        Files.writeString(complete, "");
    }

    private static InputStream archive() throws IOException {
        String name = System.getProperty("os.name", "");
        String system = name.startsWith("Mac") ? "Darwin" : name.split(" ", 2)[0];
        String machine =
                System.getProperty("os.arch", "").toLowerCase(Locale.ROOT).replace("amd64", "x86_64");
        InputStream found;
        try {
            found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        } catch (IllegalStateException e) {
            throw new CannotStartException(
                    "There is no embedded PostgreSQL for this machine (" + system + ", " + machine + ").", e);
        }
        return new BufferedInputStream(found);
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException(target + " cannot be made executable");
            }
        }
    }
}
