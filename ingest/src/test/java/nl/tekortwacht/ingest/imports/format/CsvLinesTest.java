/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

    @Test
    void cellsComeWithoutIndentationByteOrderMarkAndBlanks() throws IOException {
        assertThat(cells("\uFEFFa,b\n\n      1 , \"x, y\" ,\n"))
                .containsExactly(List.of("a", "b"), List.of("1", "x, y", ""));
    }

    @Test
    void aQuotedCellMayHoldQuotesAndLineBreaks() throws IOException {
        assertThat(cells("1,\"he said \"\"no\"\"\",2\n3,\"two\nlines\",4\n"))
                .containsExactly(List.of("1", "he said \"no\"", "2"), List.of("3", "two\nlines", "4"));
    }

    @Test
    void aQuoteInsideAnUnquotedCellIsText() throws IOException {
        assertThat(cells("1,5\" tube,2\n3,4,5\n"))
                .containsExactly(List.of("1", "5\" tube", "2"), List.of("3", "4", "5"));
    }

    @Test
    void aQuoteThatIsNeverClosedSpoilsItsOwnLineOnly() throws IOException {
        List<CsvLine> lines = lines("1,\"open,2\n3,4\n5,6\n");

        assertThat(lines.getFirst()).isEqualTo(new CsvLine.Broken(1, "1,\"open,2", "a quote is never closed"));
        assertThat(lines.subList(1, 3))
                .containsExactly(
                        new CsvLine.Cells(2, "3,4", List.of("3", "4")), new CsvLine.Cells(3, "5,6", List.of("5", "6")));
    }

    @Test
    void linesAreNumberedAsInTheFile() throws IOException {
        assertThat(lines("a\n\n\nb,\"1\n2\"\nc\n")).extracting(CsvLine::number).containsExactly(1L, 4L, 6L);
    }

    @Test
    void aLineWithoutEndSpoilsItselfAndIsNotHeld() throws IOException {
        String endless = "9".repeat(3 * CsvLines.MAX_LINE);

        assertThat(lines("1,2\r\n" + endless + "\r\n3,\"4\r\n" + endless))
                .containsExactly(
                        new CsvLine.Cells(1, "1,2", List.of("1", "2")),
                        new CsvLine.Broken(2, "9".repeat(1024), "longer than 1048576 bytes"),
                        new CsvLine.Broken(3, "3,\"4", "a quote is never closed"),
                        new CsvLine.Broken(4, "9".repeat(1024), "longer than 1048576 bytes"));
    }

    private static List<List<String>> cells(String text) throws IOException {
        return lines(text).stream()
                .map(CsvLine.Cells.class::cast)
                .map(CsvLine.Cells::cells)
                .toList();
    }

    private static List<CsvLine> lines(String text) throws IOException {
        List<CsvLine> lines = new ArrayList<>();
        CsvLines.forEach(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines::add);
        return lines;
    }
}
