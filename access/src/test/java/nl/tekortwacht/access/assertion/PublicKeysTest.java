/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.util.Collections;
import java.util.List;
import nl.tekortwacht.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys a client may have. */
class PublicKeysTest {

    private static final JWK RSA = TestIssuer.KEY.toPublicJWK();

    private static ECKey elliptic(Curve curve, String id) throws JOSEException {
        return new ECKeyGenerator(curve).keyID(id).generate();
    }

    private static void isRefused(String reason, List<JWK> keys) {
        String set = new JWKSet(keys).toString(false);
        assertThatThrownBy(() -> PublicKeys.read(set)).hasMessageContaining(reason);
    }

    @Test
    void rsaAndTheCurveOfTheProfileAreGood() throws JOSEException {
        PublicKeys read = PublicKeys.read(
                new JWKSet(List.of(RSA, elliptic(Curve.P_256, "two").toPublicJWK())).toString());

        assertThat(read.keys()).extracting(JWK::getKeyID).containsExactly("test-key", "two");
    }

    @Test
    void othersAreRefusedWithTheReasonAndWithoutTheKey() throws JOSEException {
        isRefused("holds 1 to 5 keys", List.of());
        isRefused("holds 1 to 5 keys", Collections.nCopies(6, RSA));
        isRefused("a kid of its own", List.of(RSA, RSA));
        isRefused(
                "a kid of its own",
                List.of(new ECKeyGenerator(Curve.P_256).generate().toPublicJWK()));
        isRefused("P-256", List.of(elliptic(Curve.P_384, "x").toPublicJWK()));
        isRefused("private key", List.of(TestIssuer.KEY));
        isRefused(
                "private key",
                List.of(new OctetSequenceKeyGenerator(256).keyID("x").generate()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{}",
                "[]",
                "{\"keys\": 1}",
                "{\"keys\": [{\"kty\": \"RSA\"}]}",
                "null",
                "{\"keys\": [null]}"
            })
    void whatIsNoSetOfKeysIsRefused(String text) {
        assertThatThrownBy(() -> PublicKeys.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextThatIsTooLongIsNotLookedAt() {
        assertThatThrownBy(() -> PublicKeys.read(" ".repeat(20_001))).hasMessageContaining("20000");
    }
}
