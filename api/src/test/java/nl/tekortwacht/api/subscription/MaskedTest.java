/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            balie@apotheek.example                          | …@apotheek.example
            https://hooks.example/a/b?c=d                   | https://hooks.example/…
            https://hooks.example                           | https://hooks.example/…
            https://u:p@hooks.example:8443/x                | https://hooks.example:8443/…
            550 <jan.jansen@apotheek.example> unknown       | 550 <…@apotheek.example> unknown
            timeout of https://h.example/k?to=a@b.example   | timeout of https://h.example/…
            no address at all                               | no address at all
            """)
    void onlyTheDomainOrTheHostIsLeft(String text, String masked) {
        assertThat(Masked.text(text)).isEqualTo(masked);
    }
}
