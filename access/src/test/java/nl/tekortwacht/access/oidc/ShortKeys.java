/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import nl.tekortwacht.access.token.SigningKey;

/** Keys that are made sooner than real ones, for tests that need several. */
final class ShortKeys {

    private static final int BITS = 2048;

    private ShortKeys() {}

    static SigningKey make() {
        try {
            return new SigningKey(
                    new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
