/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import java.util.function.Consumer;
import nl.tekortwacht.testing.TestIssuer;

/** Tokens that somebody made who should not be let in. The system trusts {@link TestIssuer} too, so each has one flaw. */
final class ForgedTokens {

    private static final RSAKey STRANGER = TestIssuer.makeKey("test-key");

    private ForgedTokens() {}

    static String with(Consumer<JWTClaimsSet.Builder> changes) {
        return TestIssuer.token(claims -> {
            claims.claim("party", "wholesaler:own").claim("scope", "tekortwacht:read tekortwacht:report");
            changes.accept(claims);
        });
    }

    static String good() {
        return with(claims -> {});
    }

    static Date inHours(int hours) {
        return Date.from(Instant.ofEpochMilli(System.currentTimeMillis()).plus(hours, ChronoUnit.HOURS));
    }

    private static JWTClaimsSet claims() {
        try {
            return SignedJWT.parse(good()).getJWTClaimsSet();
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String ofAStranger() {
        return TestIssuer.sign(STRANGER, claims());
    }

    static String unsigned() {
        return new PlainJWT(claims()).serialize();
    }

    /** Signed with the public key as if it were a shared secret. */
    static String confused() {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
            token.sign(new MACSigner(TestIssuer.KEY.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String withHeader(JWSAlgorithm algorithm, Consumer<JWSHeader.Builder> changes, RSAKey key) {
        JWSHeader.Builder header = new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID());
        changes.accept(header);
        SignedJWT token = new SignedJWT(header.build(), claims());
        try {
            RSASSASigner signer = new RSASSASigner(key);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String bringingItsKey() {
        return withHeader(JWSAlgorithm.RS256, header -> header.jwk(STRANGER.toPublicJWK()), STRANGER);
    }

    static String pointingToItsKey(URI address) {
        return withHeader(JWSAlgorithm.RS256, header -> header.jwkURL(address), STRANGER);
    }

    static String withUnknownDemand() {
        return withHeader(
                JWSAlgorithm.RS256,
                header -> header.criticalParams(Set.of("pay")).customParam("pay", true),
                TestIssuer.KEY);
    }

    /** A good token of which the party was changed after it was signed. */
    static String altered() {
        String[] parts = good().split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("wholesaler:own", "wholesaler:other");
        String changed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + changed + "." + parts[2];
    }
}
