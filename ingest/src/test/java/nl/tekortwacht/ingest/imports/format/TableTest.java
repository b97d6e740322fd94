/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    @TempDir
    private Path folder;

    private final Collected collected = new Collected();
    private final RowTally tally = new RowTally(collected);
    private final List<TableRow> rows = new ArrayList<>();

    @Test
    void rowsAreReadByTheNamesOfTheirColumnsWhateverTheirOrder() throws IOException {
        read("Colour,Number\nblue,1\n");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.cell("number")).isEqualTo("1");
            assertThat(row.line()).isEqualTo(2);
        });
    }

    @Test
    void aRowOfAnotherWidthIsLeftOutAndTheNextOneIsRead() throws IOException {
        read("number,colour\n1,blue,too much\n2\n3,red\n");

        assertThat(rows).extracting(row -> row.cell("number")).containsExactly("3");
        assertThat(collected.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Table.OTHER_WIDTH, 2L));
    }

    @Test
    void aWebPageIsNoTableAndIsSaidOnce() throws IOException {
        read("\n<!DOCTYPE html>\n<html>\n<body>1,2</body>\n");

        assertThat(rows).isEmpty();
        assertThat(collected.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Table.WEB_PAGE, 1L));
    }

    @Test
    void aTableWithoutANeededColumnIsSaidOnce() throws IOException {
        read("number\n1\n2\n");

        assertThat(rows).isEmpty();
        assertThat(collected.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.reason()).isEqualTo(Table.COLUMN_MISSING);
            assertThat(remark.detail()).isEqualTo("colour");
        });
    }

    private void read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), text);
        Table.read(file, List.of("number", "colour"), tally, rows::add);
    }
}
