/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.text.ParseException;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;

/**
 * Makes what checks tokens: the signature by a public key of the issuer and by one of the algorithms of the NL GOV profile,
 * the kind of token, issuer and audience. Whether it is too old is for {@link Bearer} to say.
 */
final class Decoders {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private Decoders() {}

    static ReactiveJwtDecoder of(TrustedIssuer issuer, IssuerKeys keys) {
        NimbusReactiveJwtDecoder decoder =
                switch (keys) {
                    case IssuerKeys.Given given -> given(given.jwkSet());
                    case IssuerKeys.Fetched fetched ->
                        NimbusReactiveJwtDecoder.withJwkSetUri(fetched.address().toString())
                                .jwsAlgorithms(chosen -> {
                                    chosen.add(SignatureAlgorithm.RS256);
                                    chosen.add(SignatureAlgorithm.PS256);
                                    chosen.add(SignatureAlgorithm.ES256);
                                })
                                .validateType(false)
                                .jwtProcessorCustomizer(Decoders::checkType)
                                .build();
                };
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtIssuerValidator(issuer.issuer()), new JwtAudienceValidator(issuer.audience())));
        return decoder;
    }

    private static NimbusReactiveJwtDecoder given(String jwkSet) {
        JWKSet keys = parsed(jwkSet);
        return NimbusReactiveJwtDecoder.withJwkSource(token -> Flux.fromIterable(keys.getKeys()))
                .validateType(false)
                .jwtProcessorCustomizer(processor -> {
                    checkType(processor);
                    processor.setJWSKeySelector(
                            new JWSVerificationKeySelector<>(ALGORITHMS, new JWKSecurityContextJWKSet()));
                })
                .build();
    }

    private static JWKSet parsed(String jwkSet) {
        try {
            return JWKSet.parse(jwkSet).toPublicJWKSet();
        } catch (ParseException e) {
            throw new IllegalArgumentException("jwk-set is not a set of JWKs", e);
        }
    }

    private static void checkType(ConfigurableJWTProcessor<JWKSecurityContext> processor) {
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
    }
}
