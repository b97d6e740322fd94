/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.body.LinesOfText;
import nl.tekortwacht.ingest.body.TextLines;
import nl.tekortwacht.ingest.table.TableReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file of any size is read in the memory of one record. */
class LargeFilesTest {

    private static final int ROWS_OF_A_PIECE = 500;
    private static final long MOST_HELD = 128L * 1024 * 1024;

    @Test
    void aMillionRowsAreReadInTheMemoryOfOne() {
        assertThat(read(1_000_000)).isEqualTo(1_000_000);
    }

    @Test
    @Tag("slow")
    void tenMillionRowsToo() {
        assertThat(read(10_000_000)).isEqualTo(10_000_000);
    }

    @Test
    @Tag("slow")
    void aLineOfAGibibyteIsRefusedOnceAndNotHeld() {
        LinesOfText lines = lines();
        long before = held();
        lines.next("meldingsnummer;melder;product;datum;voorraad\nr1;\"".getBytes(UTF_8));
        byte[] piece = "x".repeat(1024 * 1024).getBytes(UTF_8);
        for (int i = 0; i < 1024; i++) {
            assertThat(lines.next(piece)).isEmpty();
        }

        assertThat(held() - before).isLessThan(MOST_HELD);
        assertThat(lines.end()).hasSize(1);
    }

    private static long read(int rows) {
        LinesOfText lines = lines();
        lines.next("meldingsnummer;melder;product;datum;voorraad\n".getBytes(UTF_8));
        long before = held();
        long read = 0;
        for (int row = 0; row < rows; row += ROWS_OF_A_PIECE) {
            StringBuilder piece = new StringBuilder();
            for (int i = 0; i < ROWS_OF_A_PIECE; i++) {
                piece.append('r').append(row + i).append(";wholesaler:w1;RVG:1;20-11-2026;1.200\n");
            }
            read += lines.next(piece.toString().getBytes(UTF_8)).size();
        }
        assertThat(held() - before).isLessThan(MOST_HELD);
        return read + lines.end().size();
    }

    private static LinesOfText lines() {
        return new TextLines(
                null,
                text -> new CsvLines(
                        new TableReader(null, Limits.DEFAULTS.table()),
                        new CsvLines.Text(!text.isNamed(), text.isDecoded()),
                        Limits.DEFAULTS.recordBytes()));
    }

    /** What the last collection left. */
    private static long held() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(LargeFilesTest::afterCollection)
                .sum();
    }

    private static long afterCollection(MemoryPoolMXBean pool) {
        return pool.getCollectionUsage().getUsed();
    }
}
