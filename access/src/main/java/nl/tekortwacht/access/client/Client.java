/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.access.assertion.PublicKeys;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A program that may ask for tokens.
 *
 * @param id by which it calls itself
 * @param profile what it is
 * @param life since when, and until when
 * @param keys its public keys; null for one with secrets
 * @param secrets its secrets, the oldest first; none for one with keys
 */
public record Client(
        UUID id, Profile profile, Life life, @Nullable PublicKeys keys, List<ClientSecret> secrets) {

    /**
     * What a client is.
     *
     * @param name for people to recognise it
     * @param party for which it acts; null for one that works for the whole country
     * @param scopes that it may ask for
     */
    public record Profile(String name, @Nullable PartyId party, Set<Scope> scopes) {

        /** Copies the scopes. */
        public Profile {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * Since when, and until when.
     *
     * @param createdBy the id of the caller who made it
     * @param endsAt when it ends by itself, if that is set
     * @param revokedAt when it was revoked, if it was
     * @param lastUsedOn the last day on which it was given a token
     */
    public record Life(
            String createdBy,
            Instant createdAt,
            @Nullable Instant endsAt,
            @Nullable Instant revokedAt,
            @Nullable LocalDate lastUsedOn) {

        /** Whether it may be used at an instant. */
        public boolean isActive(Instant at) {
            return revokedAt == null && (endsAt == null || at.isBefore(endsAt));
        }
    }

    /** Copies the secrets. */
    public Client {
        secrets = List.copyOf(secrets);
    }

    /** The secrets that may be used at an instant. */
    public List<ClientSecret> activeSecrets(Instant at) {
        return secrets.stream().filter(secret -> secret.isActive(at)).toList();
    }
}
