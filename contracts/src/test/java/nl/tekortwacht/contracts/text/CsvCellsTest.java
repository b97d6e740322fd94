/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"https://attacker.example\")",
                "+31 20 1234567",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "＝1+1"
            })
    void whatWouldBeComputedIsShown(String text) {
        String cell = CsvCells.of(text, ';');

        assertThat(cell.startsWith("'") || cell.startsWith("\"'")).as(cell).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Abacavir 300 mg", "-12", "-12,5", "+3", "a=b", "RVG:117142"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(CsvCells.of(text, ';')).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a\"b", "a\nb", "a\tb"})
    void cellsWithSeparatorsAreQuoted(String text) {
        assertThat(CsvCells.of(text, ';')).isEqualTo('"' + text.replace("\"", "\"\"") + '"');
    }
}
