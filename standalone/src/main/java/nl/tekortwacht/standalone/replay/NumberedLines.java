/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of an NDJSON file that are not blank, with their numbers. */
final class NumberedLines {

    /** Takes one line. */
    @FunctionalInterface
    interface Taker {
        void take(long number, byte[] line);
    }

    private NumberedLines() {}

    /**
     * Hands over the lines one by one; bytes, so that one line that is not UTF-8 spoils no other.
     *
     * @throws IOException if the file cannot be read
     */
    static void read(Path file, Taker taker) throws IOException {
        // In Latin-1 every byte is a character, so lines are split as bytes.
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    taker.take(number, line.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
    }
}
