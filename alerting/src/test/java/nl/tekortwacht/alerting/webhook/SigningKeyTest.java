/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    /** RFC 8032 section 7.1, tests 1 and 3. */
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String OTHER_SEED = "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7";
    private static final String OTHER_PUBLIC = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HEX.parseHex(hex));
    }

    private static boolean isSignedBy(String publicHex, String text, String signature) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HEX.parseHex("302a300506032b6570032100" + publicHex)));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
    }

    @Test
    void thePublicKeyFollowsFromThePrivateOne() {
        assertThat(SigningKey.of("whsk_" + base64(SEED)).publicKey()).isEqualTo("whpk_" + base64(PUBLIC));
        assertThat(SigningKey.of("whsk_" + base64(OTHER_SEED)).publicKey()).isEqualTo("whpk_" + base64(OTHER_PUBLIC));
        assertThat(SigningKey.of("whsk_" + base64(SEED + PUBLIC)).publicKey()).isEqualTo("whpk_" + base64(PUBLIC));
    }

    @Test
    void whoeverHasThePublicKeyCanCheckASignatureAndNobodyElse() throws GeneralSecurityException {
        String signature = SigningKey.of("whsk_" + base64(SEED)).sign("id.1614265330.{}");

        assertThat(signature).startsWith("v1a,");
        assertThat(isSignedBy(PUBLIC, "id.1614265330.{}", signature)).isTrue();
        assertThat(isSignedBy(PUBLIC, "id.1614265331.{}", signature)).isFalse();
        assertThat(isSignedBy(OTHER_PUBLIC, "id.1614265330.{}", signature)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsk_", "whsk_AAAA", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsk_%%%"})
    void whatIsNoKeyIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> SigningKey.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPublicKeyThatDoesNotBelongToThePrivateOneIsRefused() {
        assertThatThrownBy(() -> SigningKey.of("whsk_" + base64(SEED + OTHER_PUBLIC)))
                .hasMessageContaining("do not belong together");
    }

    @Test
    void bothSecretsAndTheKeySignSideBySideAndEachReceiverFindsItsOwn() throws GeneralSecurityException {
        Instant now = Clock.systemUTC().instant();
        String signatures = new Signer(SigningKey.of("whsk_" + base64(SEED)))
                .sign(List.of(SECRET, OTHER_SECRET), "msg_1", now, "{}");

        assertThat(signatures.split(" ", -1)).hasSize(3);
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(signatures));
        for (String secret : List.of(SECRET, OTHER_SECRET)) {
            assertThatCode(() -> new Webhook(secret).verify("{}", headers)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> new Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx").verify("{}", headers))
                .isInstanceOf(Exception.class);
        assertThat(isSignedBy(
                        PUBLIC,
                        "msg_1." + now.getEpochSecond() + ".{}",
                        signatures.split(" ", -1)[2]))
                .isTrue();
    }

    @Test
    void withoutAnySecretNothingIsSigned() {
        assertThatThrownBy(() -> new Signer(null).sign(List.of(), "id", Instant.EPOCH, "{}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
