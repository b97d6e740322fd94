/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.ingest.imports.pricelist.RegistrationNumber.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationNumberTest {

    @ParameterizedTest
    @CsvSource({
        "117142, NATIONAL, RVG:117142",
        "27, NATIONAL, RVG:27",
        "RVG 117142, NATIONAL, RVG:117142",
        "EU/1/99/112/002, CENTRAL, EU:1/99/112/002",
        "EU/1/11/1234/010, CENTRAL, EU:1/11/1234/010",
        "111111//22222, PARALLEL, RVG:111111//22222",
        "105350//27, PARALLEL, RVG:105350//27",
        "18899= 14225, DUPLEX, RVG:18899=14225",
        "18899=14225, DUPLEX, RVG:18899=14225"
    })
    void aNumberIsRecognised(String text, Kind kind, String id) {
        assertThat(RegistrationNumber.parse(text)).hasValue(new RegistrationNumber(kind, new ProductId(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1234567", "EU/1/99/112", "111111/22222", "11// ", "= 14225", "1 2"})
    void whatIsNoNumberIsNot(String text) {
        assertThat(RegistrationNumber.parse(text)).isEmpty();
    }
}
