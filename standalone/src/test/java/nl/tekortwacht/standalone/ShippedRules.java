/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.tekortwacht.contracts.json.RulesYaml;

/** The rules file that ships, for tests that change a row of it. */
public final class ShippedRules {

    private ShippedRules() {}

    /** The file as it is. */
    public static String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                RulesYaml.class.getResourceAsStream("/nl/tekortwacht/contracts/rules.yml"), "rules.yml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
