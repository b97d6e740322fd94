/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.access.client.Client;
import nl.tekortwacht.access.client.ClientDesk;
import nl.tekortwacht.access.client.ClientSecret;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.contracts.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A client, as it is shown.
 *
 * @param id its {@code client_id} when it asks for a token
 * @param party for which it acts; null for one that works for the whole country
 * @param authentication how it proves who it is
 * @param endsAt when it ends by itself
 * @param lastUsedOn the last day on which it was given a token
 * @param secrets those that may be used, the oldest first; without the secrets themselves
 */
@Schema(name = "Client")
record ClientView(
        UUID id,
        String name,
        @Nullable String party,
        List<String> scopes,
        Authentication authentication,
        Instant createdAt,
        @Nullable Instant endsAt,
        @Nullable Instant revokedAt,
        @Nullable LocalDate lastUsedOn,
        List<Secret> secrets) {

    /** How clients prove who they are. */
    enum Authentication {
        /** With a secret. */
        SECRET,
        /** With a text signed with their private key. */
        PRIVATE_KEY_JWT
    }

    /** A secret, without itself. */
    @Schema(name = "ClientSecret")
    record Secret(
            UUID id,
            Instant createdAt,
            @Nullable Instant endsAt,
            @Nullable LocalDate lastUsedOn) {

        static Secret of(ClientSecret secret) {
            return new Secret(secret.id(), secret.createdAt(), secret.endsAt(), secret.lastUsedOn());
        }
    }

    /** A client that was just made; the secret is shown this once, and is null for one with keys. */
    @Schema(name = "NewlyMadeClient")
    record Made(ClientView client, @Nullable String secret) {

        static Made of(ClientDesk.Made made) {
            return new Made(ClientView.of(made.client(), made.client().life().createdAt()), made.secret());
        }
    }

    /** A secret that was just made, shown this once. */
    @Schema(name = "NewlyMadeSecret")
    record MadeSecret(UUID id, Instant createdAt, String secret) {

        static MadeSecret of(ClientDesk.MadeSecret made) {
            return new MadeSecret(made.kept().id(), made.kept().createdAt(), made.secret());
        }
    }

    /** A page of clients. */
    @Schema(name = "ClientPage")
    record ClientPage(int page, int pageSize, long total, List<ClientView> clients) {

        static ClientPage of(Page page, Found<Client> found, Instant now) {
            return new ClientPage(
                    page.number(),
                    page.size(),
                    found.total(),
                    found.rows().stream()
                            .map(client -> ClientView.of(client, now))
                            .toList());
        }
    }

    /** What somebody sends to make a client. */
    @Schema(name = "NewClient")
    record New(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "1 to 80 characters")
            String name,

            @Schema(description = "For whom it acts; without it your own party", example = "mah:noord")
            String party,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "[\"tekortwacht:read\", \"tekortwacht:report\"]")
            List<String> scopes,

            @Schema(description = "When it ends by itself, if at all")
            Instant endsAt,

            @Schema(description = "Its public keys as a JWK set, for private_key_jwt; without them it gets a secret")
            Map<String, Object> jwks) {}

    /** What somebody sends to change a client. */
    @Schema(name = "ClientChange")
    record Change(
            @Schema(description = "1 to 80 characters") String name,

            @Schema(description = "Its public keys as a JWK set, in place of those before; only if it has keys")
            Map<String, Object> jwks) {}

    static ClientView of(Client client, Instant now) {
        Client.Profile profile = client.profile();
        Client.Life life = client.life();
        return new ClientView(
                client.id(),
                profile.name(),
                profile.party() == null ? null : profile.party().value(),
                profile.scopes().stream().map(Scope::word).sorted().toList(),
                client.keys() == null ? Authentication.SECRET : Authentication.PRIVATE_KEY_JWT,
                life.createdAt(),
                life.endsAt(),
                life.revokedAt(),
                life.lastUsedOn(),
                client.activeSecrets(now).stream().map(Secret::of).toList());
    }
}
