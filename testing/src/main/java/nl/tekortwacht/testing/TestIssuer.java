/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import org.jspecify.annotations.Nullable;

/** An issuer of tokens that a service under test trusts. */
public final class TestIssuer {

    /** Its short name. */
    public static final String NAME = "test";

    /** What its tokens call it. */
    public static final String ISSUER = "https://issuer.test";

    /** For whom its tokens are. */
    public static final String AUDIENCE = "tekortwacht";

    /** The key with which it signs. */
    public static final RSAKey KEY = makeKey("test-key");

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private TestIssuer() {}

    /** Another key, with that id. */
    public static RSAKey makeKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings by which a service trusts it. */
    public static Map<String, String> settings() {
        String first = "tekortwacht.access.issuers." + NAME + ".";
        return Map.of(first + "issuer", ISSUER, first + "jwk-set", new JWKSet(KEY.toPublicJWK()).toString());
    }

    /** Tells the settings one by one. */
    public static void settings(BiConsumer<String, String> teller) {
        settings().forEach(teller);
    }

    /** The value of an Authorization header for somebody who has every role but those of parties, and every scope. */
    public static String everybody() {
        return bearer(EnumSet.allOf(Role.class), null);
    }

    /** The value of an Authorization header for somebody with these roles and every scope. */
    public static String bearer(Set<Role> roles, @Nullable String party) {
        return "Bearer " + token(roles, party, EnumSet.allOf(Scope.class));
    }

    /** The value of an Authorization header for somebody who acts for a party, with every scope. */
    public static String party(String party) {
        return bearer(Set.of(), party);
    }

    /** A token. */
    public static String token(Set<Role> roles, @Nullable String party, Set<Scope> scopes) {
        return token(
                claims -> claims.claim("roles", roles.stream().map(Role::word).toList())
                        .claim("party", party)
                        .claim("scope", scopes.stream().map(Scope::word).collect(Collectors.joining(" "))));
    }

    /** A token with claims that are added to, or put in place of, those of a good one without any role. */
    public static String token(Consumer<JWTClaimsSet.Builder> changes) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("tester")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(AN_HOUR)));
        changes.accept(claims);
        return sign(KEY, claims.build());
    }

    /** Claims, signed with a key. */
    public static String sign(RSAKey key, JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
