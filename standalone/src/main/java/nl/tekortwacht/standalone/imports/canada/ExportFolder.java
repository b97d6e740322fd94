/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.imports.canada;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The csv files of a source: a folder, a single file, or a tar archive, which is unpacked until this is closed. */
final class ExportFolder implements AutoCloseable {

    private final List<Path> files;
    private final List<Path> toDelete;

    private ExportFolder(List<Path> files, List<Path> toDelete) {
        this.files = files;
        this.toDelete = toDelete;
    }

    /**
     * Opens a source.
     *
     * @throws IOException if it cannot be read
     */
    static ExportFolder open(Path source) throws IOException {
        String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(source)) {
            return new ExportFolder(csvFiles(source), List.of());
        } else if (name.endsWith(".csv")) {
            return new ExportFolder(List.of(source), List.of());
        }
        Path folder = Files.createTempDirectory("tekortwacht-import-");
        try (InputStream file = new BufferedInputStream(Files.newInputStream(source));
                InputStream plain = decompress(file, name);
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            unpack(tar, folder);
        }
        List<Path> files = csvFiles(folder);
        return new ExportFolder(
                files, Stream.concat(files.stream(), Stream.of(folder)).toList());
    }

    /** The csv files, by name. */
    List<Path> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        for (Path path : toDelete) {
            Files.deleteIfExists(path);
        }
    }

    private static InputStream decompress(InputStream file, String name) throws IOException {
        if (name.endsWith(".xz") || name.endsWith(".txz")) {
            return new XZCompressorInputStream(file);
        }
        return name.endsWith(".gz") || name.endsWith(".tgz") ? new GzipCompressorInputStream(file) : file;
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            // Only the last part of the name counts, so that no entry can land outside the folder.
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (entry.isFile() && isCsv(name) && Files.notExists(folder.resolve(name))) {
                Files.copy(tar, folder.resolve(name));
            }
        }
    }

    private static List<Path> csvFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isCsv(String.valueOf(file.getFileName())))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
                    .toList();
        }
    }

    private static boolean isCsv(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") && !name.startsWith(".");
    }
}
