/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo knows after a restart where it was. */
class DemoMemoryTest {

    @TempDir
    Path folder;

    @Test
    void isReadAsItWasWritten() {
        Path file = folder.resolve("demo.json");
        DemoMemory memory = new DemoMemory(
                7, 300, 60, LocalDate.parse("2025-01-01"), 365, LocalDate.parse("2026-01-03"), List.of("whsec_x"));

        memory.write(file);
        memory.upTo(LocalDate.parse("2026-01-04")).write(file);

        assertThat(DemoMemory.read(file)).hasValue(memory.upTo(LocalDate.parse("2026-01-04")));
        assertThat(folder).isDirectoryContaining("glob:**demo.json").isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void isEmptyBeforeTheFirstRun() {
        assertThat(DemoMemory.read(folder.resolve("demo.json"))).isEmpty();
    }
}
