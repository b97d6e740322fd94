/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.access.token.SigningKey;
import nl.tekortwacht.access.token.TokenSigner;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import nl.tekortwacht.standalone.embedded.OwnerOnly;

/**
 * The issuer of an installation on one machine. Who may read its key file is its administrator, without any identity
 * provider: the system trusts the tokens that are signed with it.
 */
public final class LocalIssuer {

    /** The file in the data folder with the key; only its owner may read it. */
    public static final String KEY_FILE = "access-key.json";

    private static final String NAME = "local";
    private static final String ISSUER = "urn:tekortwacht:local";
    private static final String AUDIENCE = "tekortwacht";
    private static final Duration VALID_FOR = Duration.ofMinutes(10);

    private final SigningKey key;
    private final TokenSigner signer;

    private LocalIssuer(SigningKey key) {
        this.key = key;
        this.signer = new TokenSigner(key, ISSUER, AUDIENCE, new WallClock(Clock.systemUTC()), UUID::randomUUID);
    }

    /** One whose key nobody keeps. */
    public static LocalIssuer passing() {
        return new LocalIssuer(SigningKey.make());
    }

    /**
     * The one of this data folder, which gets a key if it has none.
     *
     * @throws CannotStartException if its key file cannot be read or written
     */
    public static LocalIssuer of(Path dataFolder) {
        Path file = dataFolder.resolve(KEY_FILE);
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStartException("The key file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static LocalIssuer read(Path file) throws IOException {
        return new LocalIssuer(SigningKey.read(Files.readString(file)));
    }

    private static LocalIssuer make(Path file) throws IOException {
        SigningKey made = SigningKey.make();
        Path beside = file.resolveSibling(KEY_FILE + ".new");
        Files.deleteIfExists(beside);
        OwnerOnly.create(beside);
        Files.writeString(beside, made.secret());
        Files.move(beside, file);
        return new LocalIssuer(made);
    }

    /** The settings by which services trust it. */
    public Map<String, String> settings() {
        String issuer = "tekortwacht.access.issuers." + NAME + ".";
        return Map.of(issuer + "issuer", ISSUER, issuer + "jwk-set", key.publicSet());
    }

    /**
     * The settings by which the machine clients of this installation get tokens that are signed with its key.
     *
     * @param file with the key
     * @param address of the installation, by which these tokens call their issuer
     */
    public Map<String, String> clientSettings(Path file, String address) {
        String issuer = "tekortwacht.access.issuers.clients.";
        return Map.of(
                "tekortwacht.access.signing-key-file",
                file.toString(),
                issuer + "issuer",
                address,
                issuer + "may-grant",
                "machine,mah,wholesaler,pharmacy",
                issuer + "jwk-set",
                key.publicSet());
    }

    /** A token for ten minutes. */
    public String token(Set<Role> roles) {
        return token(new TokenSigner.Content("owner", roles, null, EnumSet.allOf(Scope.class), VALID_FOR));
    }

    /** A token. */
    public String token(TokenSigner.Content content) {
        return signer.sign(content);
    }

    /** The value of an Authorization header for the feeds of this machine, which report for everybody. */
    public String feed() {
        return "Bearer " + token(EnumSet.of(Role.MACHINE));
    }
}
