/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.access.token.IssuerKeys;
import nl.tekortwacht.access.token.TrustedIssuer;
import nl.tekortwacht.contracts.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in.
 *
 * @param audience that tokens must name
 * @param issuers whose tokens are accepted, by the short names by which callers with their tokens are called (lower case);
 *     without any, everything that is not public is closed
 * @param metricsOpen whether /actuator answers without a token; for networks that only operators reach
 */
@ConfigurationProperties("tekortwacht.access")
public record AccessProperties(
        @DefaultValue("tekortwacht") String audience,
        @DefaultValue Map<String, Issuer> issuers,
        @DefaultValue("false") boolean metricsOpen) {

    /**
     * An issuer.
     *
     * @param issuer the {@code iss} of its tokens
     * @param jwkSetUri where its public keys are fetched
     * @param jwkSet its public keys, instead of an address
     * @param rolesClaim the claim with roles; a dot goes into an object
     * @param partyClaim the claim with the party
     * @param mayGrant the words of the roles that it may give; all but public if none are named
     */
    public record Issuer(
            String issuer,
            @Nullable URI jwkSetUri,
            @Nullable String jwkSet,
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue("party") String partyClaim,
            @DefaultValue Set<String> mayGrant) {

        /** Checks that there is exactly one source of keys. */
        public Issuer {
            if ((jwkSetUri == null) == (jwkSet == null)) {
                throw new IllegalArgumentException(
                        "tekortwacht.access.issuers: " + issuer + " needs either jwk-set-uri or jwk-set");
            }
        }

        private TrustedIssuer trusted(String name, String audience) {
            Set<Role> grants = mayGrant.isEmpty()
                    ? EnumSet.complementOf(EnumSet.of(Role.PUBLIC))
                    : mayGrant.stream().map(Issuer::role).collect(Collectors.toSet());
            return new TrustedIssuer(name, issuer, audience, new TrustedIssuer.Claims(rolesClaim, partyClaim), grants);
        }

        private IssuerKeys keys() {
            return jwkSet != null
                    ? new IssuerKeys.Given(jwkSet)
                    : new IssuerKeys.Fetched(java.util.Objects.requireNonNull(jwkSetUri));
        }

        private static Role role(String word) {
            return Role.ofWord(word)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "tekortwacht.access.issuers: there is no role '" + word + "'"));
        }
    }

    /** Checks the names of the issuers. */
    public AccessProperties {
        for (String name : issuers.keySet()) {
            if (!name.matches("[a-z0-9-]{1,20}")) {
                throw new IllegalArgumentException(
                        "tekortwacht.access.issuers: the name of an issuer is 1 to 20 of a-z, 0-9 and -, not " + name);
            }
        }
    }

    /** The issuers with their keys. */
    Map<TrustedIssuer, IssuerKeys> trusted() {
        Map<TrustedIssuer, IssuerKeys> trusted = new LinkedHashMap<>();
        issuers.forEach((name, issuer) -> trusted.put(issuer.trusted(name, audience), issuer.keys()));
        return trusted;
    }
}
