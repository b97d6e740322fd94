/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.assertion;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tekortwacht.access.time.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * Checks what clients sign (private_key_jwt): an algorithm of the NL GOV profile, a key of this client, the client as issuer
 * and subject, us as the only audience, an id, and an end that is near.
 */
public final class AssertionCheck {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_CHARACTERS = 8_192;
    private static final int LONGEST_ID = 200;

    private final Set<String> audiences;
    private final WallClock clock;
    private final DefaultJWSVerifierFactory verifiers = new DefaultJWSVerifierFactory();

    /**
     * Checks for one place where tokens are given.
     *
     * @param audiences the names by which a client may mean us: the issuer, and the address of the token endpoint
     */
    public AssertionCheck(Set<String> audiences, WallClock clock) {
        this.audiences = Set.copyOf(audiences);
        this.clock = clock;
    }

    /** Who an assertion says it is of; unchecked, only to look for its keys. */
    public Optional<String> claimedClient(String assertion) {
        return parsed(assertion).map(jwt -> claims(jwt).getSubject());
    }

    /** What an assertion proves, or empty if it proves nothing. */
    public Optional<SignedProof> proof(String assertion, String client, PublicKeys keys) {
        return parsed(assertion)
                .filter(jwt -> isSigned(jwt, keys.keys()))
                .map(AssertionCheck::claims)
                .filter(claims -> isOf(claims, client) && isForUs(claims) && isNow(claims))
                .map(claims -> new SignedProof(
                        claims.getJWTID(), claims.getExpirationTime().toInstant()));
    }

    /** Empty also for what is not signed at all. */
    private static Optional<SignedJWT> parsed(String assertion) {
        if (assertion.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(assertion);
            return jwt.getJWTClaimsSet() == null ? Optional.empty() : Optional.of(jwt);
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static JWTClaimsSet claims(SignedJWT jwt) {
        try {
            return jwt.getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException("could be read before", e);
        }
    }

    private boolean isSigned(SignedJWT jwt, List<JWK> keys) {
        if (!ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) {
            return false;
        }
        JWKMatcher matcher = JWKMatcher.forJWSHeader(jwt.getHeader());
        return matcher != null && keys.stream().filter(matcher::matches).anyMatch(key -> isSigned(jwt, key));
    }

    private boolean isSigned(SignedJWT jwt, JWK key) {
        try {
            return key instanceof AsymmetricJWK pair
                    && jwt.verify(verifiers.createJWSVerifier(jwt.getHeader(), pair.toPublicKey()));
        } catch (JOSEException e) {
            // A key that does not fit the signature.
            return false;
        }
    }

    private static boolean isOf(JWTClaimsSet claims, String client) {
        String id = claims.getJWTID();
        return client.equals(claims.getIssuer())
                && client.equals(claims.getSubject())
                && id != null
                && !id.isBlank()
                && id.length() <= LONGEST_ID;
    }

    /** Nobody else may be meant too, who could then use the assertion with us. */
    private boolean isForUs(JWTClaimsSet claims) {
        List<String> named = claims.getAudience();
        return named.size() == 1 && audiences.contains(named.getFirst());
    }

    private boolean isNow(JWTClaimsSet claims) {
        Instant now = clock.now();
        Date end = claims.getExpirationTime();
        return end != null
                && end.toInstant().isAfter(now.minus(SKEW))
                && !end.toInstant().isAfter(now.plus(LONGEST).plus(SKEW))
                && !isLater(claims.getNotBeforeTime(), now)
                && !isLater(claims.getIssueTime(), now);
    }

    private static boolean isLater(@Nullable Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now.plus(SKEW));
    }
}
