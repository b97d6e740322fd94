/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void isTheSameDatabaseForJdbc() {
        assertThat(DatabaseAddress.ofR2dbc("r2dbc:postgresql://db:5432/t?sslMode=require", "u", "p"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:5432/t", "u", "p"));
        assertThat(DatabaseAddress.ofR2dbc("r2dbc:pool:postgresql://db/t", null, null))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/t", "", ""));
    }

    @Test
    void isRefusedIfItIsMissingOrOfAnotherKind() {
        assertThatThrownBy(() -> DatabaseAddress.ofR2dbc("jdbc:postgresql://db/t", "u", "p"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DatabaseAddress.ofR2dbc(null, "u", "p")).hasMessageContaining("spring.r2dbc.url");
    }

    @Test
    void doesNotTellThePassword() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db/t", "u", "hidden"))
                .asString()
                .doesNotContain("hidden");
    }
}
