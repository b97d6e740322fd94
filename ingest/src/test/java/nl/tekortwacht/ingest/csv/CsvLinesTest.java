/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.body.LinesOfText;
import nl.tekortwacht.ingest.body.TextLines;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.table.TableReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

    private static final String HEADER = "meldingsnummer;melder;product;aard;begin;oorzaak;opmerkingen\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000_000})
    void rowsAreTheSameHoweverTheBytesArrive(int piece) {
        String file = "\uFEFFsep=;\r\n" + HEADER + row("r1", "\"één; \"\"twee\"\"\"") + "\r\n"
                + row("r2", "\"over\ntwee regels\"") + row("r3", "=HYPERLINK(\"\"x\"\")");

        List<ReceivedLine> lines = read(file.getBytes(UTF_8), null, piece);

        assertThat(lines).extracting(ReceivedLine::number).containsExactly(3L, 5L, 7L);
        assertThat(lines)
                .extracting(CsvLinesTest::remarks)
                .containsExactly("één; \"twee\"", "over\ntwee regels", "=HYPERLINK(\"\"x\"\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theHeaderTellsTheSeparator(String separator) {
        String file = (HEADER + row("r1", "a")).replace(";", separator);

        assertThat(read(file.getBytes(UTF_8), null, 100))
                .singleElement()
                .extracting(CsvLinesTest::remarks)
                .isEqualTo("a");
    }

    @Test
    void anOpenQuoteSpoilsItsOwnRecordOnly() {
        String file = HEADER
                + row("r1", "a")
                + row("r2", "\"open")
                + row("r3", "b")
                + row("r4", "\"c\"")
                + row("r5", "d")
                + row("r6", "\"x\"y")
                + row("r7", "e");

        List<ReceivedLine> lines = read(file.getBytes(UTF_8), null, 64);

        assertThat(lines).extracting(ReceivedLine::number).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(lines).extracting(CsvLinesTest::remarks).containsExactly("a", null, "b", "c", "d", null, "e");
        assertThat(reason(lines.get(1))).isEqualTo("a quote is never closed");
        assertThat(reason(lines.get(5))).contains("something follows a closing quote");
    }

    @Test
    void aRowWithTooManyOrTooFewCellsIsRefusedByItself() {
        String file = HEADER + row("r1", "a;b") + "r2;mah:acme\n" + row("r3", "c;;;");

        List<ReceivedLine> lines = read(file.getBytes(UTF_8), null, 64);

        assertThat(reason(lines.get(0))).isEqualTo("the row has 8 cells, the header has 7");
        assertThat(reason(lines.get(1))).isEqualTo("the row has 2 cells, the header has 7");
        assertThat(remarks(lines.get(2))).isEqualTo("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void aByteOrderMarkTellsTheEncoding(String charset) {
        byte[] file = ("\uFEFF" + HEADER + row("r1", "één 😀")).getBytes(Charset.forName(charset));

        for (int piece : new int[] {1, 3, 5_000}) {
            assertThat(read(file, null, piece))
                    .singleElement()
                    .extracting(CsvLinesTest::remarks)
                    .isEqualTo("één 😀");
        }
    }

    @Test
    void withoutAMarkALineThatIsNotUtf8IsWindows1252() {
        byte[] windows = (HEADER + row("r1", "België €5")).getBytes(Charset.forName("windows-1252"));
        byte[] plain16 = (HEADER + row("r1", "België €5")).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);

        assertThat(read(windows, null, 50))
                .singleElement()
                .extracting(CsvLinesTest::remarks)
                .isEqualTo("België €5");
        assertThat(read(plain16, null, 50))
                .singleElement()
                .extracting(CsvLinesTest::remarks)
                .isEqualTo("België €5");
        assertThat(read(windows, Charset.forName("windows-1252"), 50))
                .singleElement()
                .extracting(CsvLinesTest::remarks)
                .isEqualTo("België €5");
        assertThat(reason(read(windows, UTF_8, 50).getFirst())).contains("no text in the encoding of the file");
    }

    @Test
    void aRecordHasALimitAndTheNextOneIsReadAgain() {
        String file = HEADER + row("r1", "x".repeat(70_000)) + row("r2", "\"" + "y\n".repeat(50_000)) + row("r3", "b");

        List<ReceivedLine> lines = read(file.getBytes(UTF_8), null, 8_192);

        assertThat(reason(lines.getFirst())).isEqualTo("the record is longer than 64 KiB");
        assertThat(reason(lines.get(1))).isEqualTo("a quote is never closed");
        assertThat(remarks(lines.getLast())).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Log in</body></html>",
                "\n\n  <html lang=\"nl\">",
                "PK\u0003\u0004xx",
                "%PDF-1.7"
            })
    void whatIsNoTableIsRefusedInOneSentence(String body) {
        assertThat(read(body.getBytes(UTF_8), null, 10)).singleElement().isInstanceOf(ReceivedLine.Unreadable.class);
    }

    private static String row(String id, String remarks) {
        return id + ";mah:acme;RVG:1;onderbreking;1-2-2027;overig;" + remarks + "\n";
    }

    private static @Nullable String remarks(ReceivedLine line) {
        return line instanceof ReceivedLine.Parsed parsed
                ? (String) parsed.line().fields().get("remarks")
                : null;
    }

    private static String reason(ReceivedLine line) {
        return ((ReceivedLine.Unreadable) line).reason();
    }

    static List<ReceivedLine> read(byte[] file, @Nullable Charset named, int piece) {
        LinesOfText lines = new TextLines(
                named,
                text -> new CsvLines(
                        new TableReader(null, Limits.DEFAULTS.table()),
                        new CsvLines.Text(!text.isNamed(), text.isDecoded()),
                        Limits.DEFAULTS.recordBytes()));
        List<ReceivedLine> all = new ArrayList<>();
        for (int from = 0; from < file.length; from += piece) {
            all.addAll(lines.next(Arrays.copyOfRange(file, from, Math.min(file.length, from + piece))));
        }
        all.addAll(lines.end());
        return all;
    }
}
