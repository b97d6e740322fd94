/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The real series, which lie outside the project; tests on them are skipped where they are absent. */
public final class SharedData {

    private static final String PROPERTY = "tekortwacht.shared-data";

    private SharedData() {}

    /** The file in the folder of real data; skips the test, saying so, if it is not there. */
    public static Path file(String name) {
        String folder = System.getProperty(PROPERTY, "");
        Path file = Path.of(folder).resolve(name);
        Assumptions.assumeTrue(
                !folder.isEmpty() && Files.exists(file),
                "skipped: real data is absent, looked for " + file + " (system property " + PROPERTY + ")");
        return file;
    }
}
