/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import nl.tekortwacht.contracts.id.Texts;
import org.junit.jupiter.api.Test;

/** What is quoted back to a sender can be sent, stored and shown. */
class TextsTest {

    @Test
    void whatIsNoTextIsShownAsSomethingElse() {
        assertThat(Texts.printable("a\0b\ud800c\ude00")).isEqualTo("a\u2400b?c?");
        assertThat(Texts.printable("é 😀")).isEqualTo("é 😀");
    }

    @Test
    void bytesAreTextOrNot() {
        String text = "é 😀 \uFFFD";
        assertThat(Texts.ofUtf8(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThatThrownBy(() -> Texts.ofUtf8(new byte[] {'a', (byte) 0xf4, (byte) 0xbf, (byte) 0x80, (byte) 0x80}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no UTF-8");
    }
}
