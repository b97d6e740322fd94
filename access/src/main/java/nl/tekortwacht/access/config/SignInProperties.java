/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.access.http.SessionCookies;
import nl.tekortwacht.access.oidc.ClientProof;
import nl.tekortwacht.access.oidc.ProviderSettings;
import nl.tekortwacht.access.token.SigningKey;
import nl.tekortwacht.access.token.TrustedIssuer;
import nl.tekortwacht.contracts.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider that people sign in with.
 *
 * @param issuer its address, as its tokens name it
 * @param name by which people who sign in with it are called: short, lower case
 * @param clientId who we are to it
 * @param clientSecret how we prove that, by a secret
 * @param clientKeyFile how we prove that, by a signature: a file with a private RSA key as a JWK
 * @param scopes what is asked for
 * @param idTokenAlgorithm with which it signs
 * @param rolesClaim where its ID token lists roles; a dot goes into an object
 * @param partyClaim where it names the party of the person
 * @param nameClaim where it says what to call the person
 * @param mayGrant the words of the roles that it may give; none unless they are named
 * @param acr ways of proving who one is of which it must name one; any if none are named
 * @param patience how long a person may take there
 */
@ConfigurationProperties("tekortwacht.access.sign-in")
public record SignInProperties(
        String issuer,
        @DefaultValue("login") String name,
        @DefaultValue("tekortwacht") String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientKeyFile,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("RS256") String idTokenAlgorithm,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("party") String partyClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue Set<String> mayGrant,
        @DefaultValue List<String> acr,
        @DefaultValue("10m") Duration patience) {

    private static final String PREFIX = "tekortwacht.access.sign-in.";

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if the name has another form, there are two proofs, or scopes lack {@code openid}
     */
    public SignInProperties {
        if (!name.matches("[a-z0-9-]{1,20}")) {
            throw new IllegalArgumentException(PREFIX + "name must be 1 to 20 of a-z, 0-9 and -");
        }
        if (clientSecret != null && clientKeyFile != null) {
            throw new IllegalArgumentException(PREFIX + "client-secret and client-key-file: name one of them");
        }
        if (!scopes.contains("openid") || !patience.isPositive()) {
            throw new IllegalArgumentException(PREFIX + "scopes must have openid, and patience be more than 0");
        }
    }

    /**
     * All of it; reads the key.
     *
     * @param publicUrl where browsers find us
     * @throws IllegalArgumentException if that is plain http on another machine than the browser's
     */
    ProviderSettings settings(URI publicUrl) {
        if (!"https".equals(publicUrl.getScheme()) && !SessionCookies.isPlainOnThisMachine(publicUrl)) {
            throw new IllegalArgumentException("people sign in over https only: tekortwacht.public-url = " + publicUrl);
        }
        TrustedIssuer trusted = new TrustedIssuer(
                name,
                issuer,
                clientId,
                new TrustedIssuer.Claims(rolesClaim, partyClaim),
                mayGrant.stream().map(SignInProperties::role).collect(Collectors.toSet()));
        return new ProviderSettings(
                trusted,
                new ProviderSettings.Client(clientId, proof(), scopes, idTokenAlgorithm),
                nameClaim,
                acr,
                publicUrl,
                patience);
    }

    private ClientProof proof() {
        if (clientSecret != null) {
            return new ClientProof.Secret(clientSecret);
        }
        return clientKeyFile == null ? ClientProof.None.NONE : new ClientProof.Key(key(clientKeyFile));
    }

    private static SigningKey key(Path file) {
        try {
            return SigningKey.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(PREFIX + "client-key-file cannot be read", e);
        }
    }

    private static Role role(String word) {
        return Role.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException(PREFIX + "may-grant: there is no role '" + word + "'"));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SignInProperties[" + issuer + "]";
    }
}
