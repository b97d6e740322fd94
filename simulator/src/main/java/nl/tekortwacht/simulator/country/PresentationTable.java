/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.id.AtcCode;

/** The built-in table of real substances with their usual strengths and forms. */
final class PresentationTable {

    private static final String FILE = "presentations.txt";

    private PresentationTable() {}

    static List<Presentation> all() {
        try (InputStream in = Objects.requireNonNull(PresentationTable.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(PresentationTable::presentations)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Presentation> presentations(String line) {
        String[] parts = line.split("\\|", -1);
        return Stream.of(parts[4].split(";", -1))
                .map(strength -> new Presentation(
                        parts[0].strip(),
                        new AtcCode(parts[1].strip()),
                        parts[2].strip(),
                        parts[3].strip(),
                        strength.strip(),
                        parts[5]));
    }
}
