/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.tekortwacht.ingest.imports.format.Table;

/**
 * A raw file under its name, and the lines that are made of it. All methods wait for the disk.
 *
 * @param source the raw file
 * @param lines the folder of what is made of it
 */
record ImportFolder(Path folder, Path source, Path lines) {

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9._-]");
    private static final int MOST_OF_A_NAME = 100;
    private static final int BEGIN = 1024;

    /** Makes the folder, beside the file, and moves the file into it. */
    static ImportFolder around(Path file, String name) throws IOException {
        Path folder = Files.createTempDirectory(
                Objects.requireNonNull(file.toAbsolutePath().getParent()), "tekortwacht-import-");
        Path source = Files.createDirectory(folder.resolve("source")).resolve(safe(name));
        Files.move(file, source);
        return new ImportFolder(folder, source, folder.resolve("lines"));
    }

    /** Whether the file begins like a web page. */
    boolean isWebPage() throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            String begin = new String(in.readNBytes(BEGIN), StandardCharsets.UTF_8);
            return Table.isWebPage(begin.startsWith("\uFEFF") ? begin.substring(1) : begin);
        }
    }

    /** Deletes all of it. */
    void delete() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    private static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String cut = last.substring(Math.max(0, last.length() - MOST_OF_A_NAME));
        String safe = NOT_IN_A_NAME.matcher(cut).replaceAll("_");
        return safe.chars().allMatch(character -> character == '.' || character == '_') ? "body" : safe;
    }
}
