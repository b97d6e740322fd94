/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import nl.tekortwacht.access.token.InvalidTokenException;
import nl.tekortwacht.access.token.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/** Turns the token of a request into its caller. */
public final class TokenAuthentication implements ReactiveAuthenticationManager {

    private static final Logger LOG = LoggerFactory.getLogger(TokenAuthentication.class);

    private final Tokens tokens;

    /** By these tokens. */
    public TokenAuthentication(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication authentication) {
        return Mono.just(authentication)
                .ofType(BearerTokenAuthenticationToken.class)
                .flatMap(bearer -> tokens.bearer(bearer.getToken()))
                .<Authentication>map(CallerAuthentication::new)
                .onErrorMap(failure -> !(failure instanceof AuthenticationException), TokenAuthentication::refusal);
    }

    private static AuthenticationException refusal(Throwable failure) {
        if (failure instanceof InvalidTokenException invalid) {
            LOG.info("a token was refused: {}", invalid.getMessage());
            return new InvalidBearerTokenException("The token is not accepted.");
        }
        LOG.warn("a token could not be checked", failure);
        return new AuthenticationServiceException("The token cannot be checked now.", failure);
    }
}
