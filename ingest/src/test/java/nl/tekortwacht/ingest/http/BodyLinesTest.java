/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLinesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000_000})
    void linesAreTheSameHoweverTheBytesArrive(int piece) {
        String body = "{\"a\":\"é😀\"}\r\n\n  \t\n{\"b\":1}\n" + "x".repeat(70_000) + "\noops\n{\"c\":2}";

        List<ReceivedLine> lines = ndjson(body, piece);

        assertThat(lines).extracting(ReceivedLine::number).containsExactly(1L, 4L, 5L, 6L, 7L);
        assertThat(lines.get(0)).isInstanceOfSatisfying(ReceivedLine.Parsed.class, line -> assertThat(
                        line.line().fields())
                .containsEntry("a", "é😀"));
        assertThat(lines.get(2))
                .isEqualTo(new ReceivedLine.Unreadable(5, "the line is longer than 64 KiB", "x".repeat(1_024)));
        assertThat(lines.get(3)).isInstanceOf(ReceivedLine.Unreadable.class);
        assertThat(lines.get(4)).isInstanceOf(ReceivedLine.Parsed.class);
    }

    @Test
    void anEndlessLineIsRefusedOnce() {
        assertThat(ndjson("y".repeat(300_000), 8_192))
                .containsExactly(new ReceivedLine.Unreadable(1, "the line is longer than 64 KiB", "y".repeat(1_024)));
    }

    @Test
    void aLineOfBytesThatAreNoTextIsRefused() {
        NdjsonLines lines = new NdjsonLines(Limits.DEFAULTS);

        assertThat(lines.next(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}', '\n'}))
                .singleElement()
                .isInstanceOf(ReceivedLine.Unreadable.class);
    }

    @Test
    void elementsOfAnArrayAreNumberedLikeLines() {
        List<ReceivedLine> lines =
                json("[ {\"a\":{\"b\":[1]}} , 5, [1], {\"c\":\"é]\"}, {\"d\":\"" + "z".repeat(70_000) + "\"} ]");

        assertThat(lines).extracting(ReceivedLine::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(lines)
                .extracting(line -> line instanceof ReceivedLine.Parsed)
                .containsExactly(true, false, false, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "[{\"a\":1}", "[{\"a\":1}] {}", "{\"a\":1}{", "[{\"a\":1},]", "nonsense"})
    void aBodyThatIsNotJsonIsOneUnreadableLine(String body) {
        assertThat(json(body)).singleElement().isInstanceOf(ReceivedLine.Unreadable.class);
    }

    @Test
    void oneObjectIsOneLine() {
        assertThat(json("{\"a\":1}")).singleElement().isInstanceOf(ReceivedLine.Parsed.class);
        assertThat(json("[]")).isEmpty();
    }

    private static List<ReceivedLine> json(String body) {
        return new JsonLines(Limits.DEFAULTS).read(body.getBytes(UTF_8));
    }

    private static List<ReceivedLine> ndjson(String body, int piece) {
        NdjsonLines lines = new NdjsonLines(Limits.DEFAULTS);
        List<ReceivedLine> all = new ArrayList<>();
        byte[] bytes = body.getBytes(UTF_8);
        for (int from = 0; from < bytes.length; from += piece) {
            all.addAll(lines.next(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece))));
        }
        all.addAll(lines.end());
        return all;
    }
}
