/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.token;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.contracts.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Tells who bears a token, if an issuer that is trusted gave it and it may still be used. */
public final class Tokens {

    private static final int LONGEST = 8_192;

    private record Checks(ReactiveJwtDecoder decoder, CallerClaims claims) {}

    private final Map<String, Checks> issuers = new HashMap<>();
    private final StillValid stillValid;
    private final WallClock clock;

    /** Tokens of these issuers only. */
    public Tokens(Map<TrustedIssuer, IssuerKeys> trusted, StillValid stillValid, WallClock clock) {
        trusted.forEach((issuer, keys) ->
                issuers.put(issuer.issuer(), new Checks(Decoders.of(issuer, keys), new CallerClaims(issuer))));
        this.stillValid = stillValid;
        this.clock = clock;
    }

    /** The bearer of a token that may be used now; fails like {@link #bearerAtAnyTime}. */
    public Mono<Caller> bearer(String token) {
        return bearerAtAnyTime(token)
                .filter(bearer -> bearer.isGoodAt(clock.now()))
                .switchIfEmpty(Mono.error(() -> new InvalidTokenException("it is too old, or of the future")))
                .map(Bearer::caller);
    }

    /**
     * The bearer of a token, and when it may be used; an {@link InvalidTokenException} if the token is not to be believed at
     * any time, and another error if that cannot be found out now.
     */
    public Mono<Bearer> bearerAtAnyTime(String token) {
        return Mono.defer(() -> {
            Checks checks = token.length() > LONGEST ? null : issuers.get(issuer(token));
            return checks == null
                    ? Mono.error(new InvalidTokenException("not of an issuer that is trusted"))
                    : checked(checks, token);
        });
    }

    private static Bearer bearer(Checks checks, Jwt jwt) {
        Instant until = jwt.getExpiresAt();
        if (until == null) {
            throw new IllegalArgumentException("exp is missing");
        }
        Instant from = Objects.requireNonNullElse(jwt.getNotBefore(), Instant.EPOCH);
        return new Bearer(checks.claims().machine(jwt.getClaims()), from, until);
    }

    private Mono<Bearer> checked(Checks checks, String token) {
        return checks.decoder()
                .decode(token)
                .map(jwt -> bearer(checks, jwt))
                .onErrorMap(
                        BadJwtException.class, e -> new InvalidTokenException("it does not pass: " + e.getMessage()))
                .onErrorMap(
                        IllegalArgumentException.class,
                        e -> new InvalidTokenException("its claims cannot be read: " + e.getMessage()))
                .filterWhen(bearer -> stillValid.isValid(bearer.caller()))
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
