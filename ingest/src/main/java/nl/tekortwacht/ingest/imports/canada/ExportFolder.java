/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.tekortwacht.ingest.imports.format.NotTheFormatException;

/** The csv files of a source: a folder, a single file, or an archive, which is unpacked until this is closed. */
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
     * @throws NotTheFormatException if it is an archive that is broken, too large or without a csv file
     * @throws IOException if it cannot be read
     */
    static ExportFolder open(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            return new ExportFolder(csvFiles(source), List.of());
        }
        ArchiveKind kind = ArchiveKind.of(source);
        if (kind == ArchiveKind.NONE) {
            return new ExportFolder(List.of(source), List.of());
        }
        Path folder = Files.createTempDirectory("tekortwacht-import-");
        try {
            kind.unpack(source, folder, ExportFolder::isCsv);
            List<Path> files = csvFiles(folder);
            if (files.isEmpty()) {
                throw new NotTheFormatException("the archive holds no csv file", null);
            }
            return new ExportFolder(files, everything(folder));
        } catch (IOException | RuntimeException e) {
            new ExportFolder(List.of(), everything(folder)).close();
            throw e;
        }
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

    /** The files of the folder, then the folder. */
    private static List<Path> everything(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Stream.concat(files, Stream.of(folder)).toList();
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
