/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What receivers answer is kept so that it can be shown to anybody. */
class ExplanationTest {

    @Test
    void whatCannotBeSeenIsLeftOut() {
        assertThat(Explanation.cleaned(" no\0 \r\n\tthanks\u001b[31m \u202ered\u2028 "))
                .isEqualTo("no thanks [31m red");
    }

    @Test
    void aLongAnswerIsCutAndNoCharacterIsHalved() {
        assertThat(Explanation.cleaned("x".repeat(500))).hasSize(500).endsWith("x");
        assertThat(Explanation.cleaned("x".repeat(501))).hasSize(500).endsWith("x…");
        assertThat(Explanation.cleaned("x".repeat(498) + "\uD83D\uDC8A and more"))
                .isEqualTo("x".repeat(498) + "…");
    }
}
