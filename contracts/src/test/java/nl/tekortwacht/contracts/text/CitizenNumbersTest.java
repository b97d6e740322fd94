/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those that the government uses as examples, or made to pass the eleven test; nobody has them. */
class CitizenNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "123456782",
                "BSN 123456782",
                "patient(123456782), bed 3",
                "123.456.782",
                "123 456 782",
                "1234.56.782",
                "1 2 3 4 5 6 7 8 2",
                "123\u00A0456\u00A0782",
                "010464554",
                "10464554",
                "١٢٣٤٥٦٧٨٢",
                "x123456782y"
            })
    void aCitizenNumberIsFoundHoweverItIsWritten(String text) {
        assertThat(CitizenNumbers.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no stock until week 48",
                "123456789",
                "000000000",
                "RVG 117142",
                "8712345678906",
                "GTIN 08712345678906",
                "8712 3456 7890 6",
                "1234567820",
                "0612345678",
                "since 2026-11-22",
                "since 22.11.2026",
                "20261122",
                "1234567"
            })
    void otherNumbersAreNot(String text) {
        assertThat(CitizenNumbers.isIn(text)).isFalse();
    }

    @Test
    @Timeout(5)
    void aLongTextIsReadInTime() {
        assertThat(CitizenNumbers.isIn("1 ".repeat(200_000))).isFalse();
        assertThat(CitizenNumbers.isIn("1.2.3.4.5.6.7.x ".repeat(50_000))).isFalse();
    }
}
