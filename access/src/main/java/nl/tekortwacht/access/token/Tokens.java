/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.token;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.contracts.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Tells who bears a token, if an issuer that is trusted gave it and it may still be used. */
public final class Tokens {

    private static final int LONGEST = 8_192;

    private record Checks(ReactiveJwtDecoder decoder, CallerClaims claims) {}

    private final Map<String, Checks> issuers = new HashMap<>();
    private final StillValid stillValid;

    /** Tokens of these issuers only. */
    public Tokens(Map<TrustedIssuer, IssuerKeys> trusted, StillValid stillValid, WallClock clock) {
        trusted.forEach((issuer, keys) ->
                issuers.put(issuer.issuer(), new Checks(Decoders.of(issuer, keys, clock), new CallerClaims(issuer))));
        this.stillValid = stillValid;
    }

    /**
     * The bearer; an {@link InvalidTokenException} if the token is not to be believed, and another error if that cannot be
     * found out now.
     */
    public Mono<Caller> bearer(String token) {
        return Mono.defer(() -> {
            Checks checks = token.length() > LONGEST ? null : issuers.get(issuer(token));
            return checks == null
                    ? Mono.error(new InvalidTokenException("not of an issuer that is trusted"))
                    : checked(checks, token);
        });
    }

    private Mono<Caller> checked(Checks checks, String token) {
        return checks.decoder()
                .decode(token)
                .map(jwt -> checks.claims().machine(jwt.getClaims()))
                .onErrorMap(
                        BadJwtException.class, e -> new InvalidTokenException("it does not pass: " + e.getMessage()))
                .onErrorMap(
                        IllegalArgumentException.class,
                        e -> new InvalidTokenException("its claims cannot be read: " + e.getMessage()))
                .filterWhen(stillValid::isValid)
                .switchIfEmpty(Mono.error(() -> new InvalidTokenException("its bearer's access has ended")));
    }

    /** What an unchecked token says; only to choose by whose keys it is checked. */
    private static @Nullable String issuer(String token) {
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            return claims == null ? null : claims.getIssuer();
        } catch (ParseException e) {
            return null;
        }
    }
}
