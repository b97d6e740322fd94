/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten minutes of faults, or as many as the system property {@code chaos.minutes} says; the seed is {@code chaos.seed}. */
class ChaosTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();
    private static final long SEED = Long.getLong("chaos.seed", 1);
    private static final int MINUTES = Integer.getInteger("chaos.minutes", 10);
    private static final double LINES_PER_SECOND = 200;

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    @Timeout(3600)
    void underFaultsNothingIsLostOrCountedTwice() throws Exception {
        Console console = new Console(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        ChaosOptions options = new ChaosOptions(
                SEED, Duration.ofMinutes(MINUTES), LINES_PER_SECOND, 200, false, folder.resolve("chaos"), BINARIES);
        try (ChaosRun run = new ChaosRun(options, console)) {
            ChaosResult result = run.run();
            console.result(result);

            assertThat(result.notSettled()).as("not settled, seed %s", SEED).isEmpty();
            assertThat(result.checks()).as("seed %s", SEED).allMatch(check -> check.holds(), "holds");
            assertThat(result.faults()).isNotEmpty();
        }
    }
}
