/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    private static final URI SITE = URI.create("https://tekort.example.org/v1/sign-in");

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/#en", "/v1/shortages?phase=CONFIRMED&page=2", "/a/b#c", "/a//b", "/?to=https://x.org/"})
    void pagesOfOursAreKept(String path) {
        assertThat(LocalPath.orStart(path).value()).isEqualTo(path);
        assertThat(SITE.resolve(path).getHost()).isEqualTo("tekort.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//elsewhere.example",
                "///elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/a\\b",
                "https://elsewhere.example/",
                "https:elsewhere.example",
                "javascript:alert(1)",
                "elsewhere",
                "/\t/elsewhere.example",
                "/\n/elsewhere.example",
                "/a\r\nSet-Cookie: tekortwacht=x",
                " /a",
                "/a b",
                "/caf\u00e9"
            })
    void whateverMightLeadElsewhereBecomesTheStartPage(String path) {
        assertThat(LocalPath.orStart(path)).isEqualTo(LocalPath.START);
        assertThatThrownBy(() -> new LocalPath(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingAndTooMuchBecomeTheStartPage() {
        assertThat(LocalPath.orStart(null)).isEqualTo(LocalPath.START);
        assertThat(LocalPath.orStart("/" + "a".repeat(500))).isEqualTo(LocalPath.START);
    }
}
