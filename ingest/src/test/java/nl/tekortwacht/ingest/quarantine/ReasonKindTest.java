/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "onHand must be 0 or more, not -5 | onHand must be … or more, not …",
                "report 'a b' was received before with other content | report … was received before with other content",
                "product RVG:17 is not in the registry | product … is not in the registry",
                "date 2027-01-01 is after 2026-11-20 | date … is after …",
                "onHand is missing | onHand is missing",
                "\"x\" is no day | … is no day"
            })
    void leavesOutWhatIsQuoted(String reason, String kind) {
        assertThat(ReasonKind.of(reason)).isEqualTo(kind);
    }
}
