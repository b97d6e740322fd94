/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.access.assertion.AssertionCheck;
import nl.tekortwacht.access.client.Clients;
import nl.tekortwacht.access.client.FailedTries;
import nl.tekortwacht.access.client.TokenDesk;
import nl.tekortwacht.access.client.UsedAssertions;
import nl.tekortwacht.access.http.party.IssuerController;
import nl.tekortwacht.access.http.party.TokenController;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.access.token.SigningKey;
import nl.tekortwacht.access.token.TokenSigner;
import nl.tekortwacht.startup.StartupProblem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import reactor.core.scheduler.Schedulers;

/** The issuer of tokens for machine clients, where there is a key to sign them with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tekortwacht.access.signing-key-file")
class IssuerConfiguration {

    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(1);
    private static final String USUAL_NAME = "clients";

    /** The address of this installation, without a slash at the end. */
    static String address(Environment environment) {
        String url = environment
                .getProperty("tekortwacht.public-url", URI.class, URI.create("http://localhost:8080"))
                .toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** How services call this issuer: as its address is called in the list of issuers that are trusted. */
    static String name(Environment environment, AccessProperties properties) {
        String address = address(environment);
        return properties.issuers().entrySet().stream()
                .filter(known -> known.getValue().issuer().equals(address))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(USUAL_NAME);
    }

    @Bean
    SigningKey accessSigningKey(PartiesProperties properties) {
        Path file = Objects.requireNonNull(properties.signingKeyFile());
        try {
            return SigningKey.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupProblem(
                    "The key file " + file + " cannot be used: " + e.getMessage(),
                    "Correct tekortwacht.access.signing-key-file: it names a file with an RSA key as a JWK, that this"
                            + " program may read.",
                    e);
        }
    }

    @Bean
    TokenDesk accessTokenDesk(
            Clients clients,
            UsedAssertions used,
            TokenSigner signer,
            PartiesProperties properties,
            Environment environment,
            WallClock clock) {
        String address = address(environment);
        return new TokenDesk(
                clients,
                used,
                new AssertionCheck(Set.of(address, address + TokenController.PATH), clock),
                new FailedTries(properties.clients().failedTries(), FORGIVEN_AFTER, clock),
                new TokenDesk.Issue(signer, properties.clients().tokenLifetime(), Schedulers.boundedElastic()),
                clock);
    }

    @Bean
    TokenSigner accessTokenSigner(
            SigningKey key, AccessProperties properties, Environment environment, WallClock clock) {
        return new TokenSigner(key, address(environment), properties.audience(), clock, UUID::randomUUID);
    }

    @Bean
    TokenController accessTokenController(TokenDesk desk, AccessProperties properties, Environment environment) {
        return new TokenController(desk, name(environment, properties));
    }

    @Bean
    IssuerController accessIssuerController(SigningKey key, Environment environment) {
        return new IssuerController(address(environment), key.publicSet());
    }
}
