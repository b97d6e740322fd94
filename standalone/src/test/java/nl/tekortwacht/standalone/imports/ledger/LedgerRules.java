/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.imports.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.tekortwacht.contracts.json.RulesYaml;

/** The rules that ship, but with the first safety-stock norm of a wholesaler (two weeks) in force from 2016 on. */
public final class LedgerRules {

    private static final String SHIPPED = "for: wholesaler, value: 2, validFrom: \"2023-01-01\"";
    private static final String EARLIER = "for: wholesaler, value: 2, validFrom: \"2016-01-01\"";

    private LedgerRules() {}

    /** The rules file as YAML. */
    public static String yaml() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                RulesYaml.class.getResourceAsStream("/nl/tekortwacht/contracts/rules.yml"), "rules.yml")) {
            String shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shipped).containsOnlyOnce(SHIPPED);
            return shipped.replace(SHIPPED, EARLIER);
        }
    }
}
