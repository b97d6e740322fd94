/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.tekortwacht.standalone.ShippedRules;

/** The rules that ship, but with the first safety-stock norm of a wholesaler (two weeks) in force from 2016 on. */
public final class LedgerRules {

    private static final String SHIPPED = "for: wholesaler, value: 2, validFrom: \"2023-01-01\"";
    private static final String EARLIER = "for: wholesaler, value: 2, validFrom: \"2016-01-01\"";

    private LedgerRules() {}

    /** The rules file as YAML. */
    public static String yaml() throws IOException {
        String shipped = ShippedRules.text();
        assertThat(shipped).containsOnlyOnce(SHIPPED);
        return shipped.replace(SHIPPED, EARLIER);
    }
}
