/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void rowsAreTheSameInAnyOrder() {
        assertThat(Check.same("rows", List.of("a", "b", "b"), List.of("b", "a", "b"))
                        .holds())
                .isTrue();
    }

    @Test
    void aRowThatIsThereTwiceIsNotExpected() {
        Check check = Check.same("rows", List.of("a", "b"), List.of("a", "a"));

        assertThat(check.holds()).isFalse();
        assertThat(check.examples()).containsExactly("missing: b", "not expected: a");
    }

    @Test
    void aCheckThatHadNothingToLookAtDoesNotHold() {
        assertThat(Check.of("nothing", 0, List.of()).holds()).isFalse();
    }
}
