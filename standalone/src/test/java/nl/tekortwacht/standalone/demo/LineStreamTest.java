/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines become a stream of bytes, whatever the size of the pieces in which it is read. */
class LineStreamTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8_192})
    void givesEveryLineWithANewline(int piece) throws IOException {
        LineStream stream = stream("één", "", "twee");
        byte[] buffer = new byte[piece];
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int count = stream.read(buffer, 0, piece); count >= 0; count = stream.read(buffer, 0, piece)) {
            all.write(buffer, 0, count);
        }

        assertThat(all.toString(UTF_8)).isEqualTo("één\n\ntwee\n");
    }

    @Test
    void endsAtOnceWithoutLines() {
        assertThat(stream().read()).isEqualTo(-1);
    }

    @Test
    void givesBytesOneByOne() {
        LineStream stream = stream("é");
        assertThat(new int[] {stream.read(), stream.read(), stream.read(), stream.read()})
                .containsExactly(0xC3, 0xA9, '\n', -1);
    }

    private static LineStream stream(String... lines) {
        return new LineStream(Stream.of(lines).map(line -> line.getBytes(UTF_8)).iterator());
    }
}
