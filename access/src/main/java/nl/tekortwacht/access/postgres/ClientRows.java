/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.access.assertion.PublicKeys;
import nl.tekortwacht.access.client.Client;
import nl.tekortwacht.access.client.ClientSecret;
import nl.tekortwacht.access.secret.SecretHash;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;

/** Rows of {@code access.clients} and {@code access.client_secrets} as what they are about. */
final class ClientRows {

    /** A secret and whose it is. */
    record Owned(UUID client, ClientSecret secret) {}

    private ClientRows() {}

    /** Without its secrets, which are in rows of their own. */
    static Client client(Readable row) {
        String party = row.get("party", String.class);
        String keys = row.get("jwk_set", String.class);
        return new Client(
                Rows.uuid(row, "id"),
                new Client.Profile(Rows.text(row, "name"), party == null ? null : new PartyId(party), scopes(row)),
                new Client.Life(
                        Rows.text(row, "created_by"),
                        Rows.instant(row, "created_at"),
                        row.get("ends_at", Instant.class),
                        row.get("revoked_at", Instant.class),
                        row.get("last_used_on", LocalDate.class)),
                keys == null ? null : new PublicKeys(keys),
                List.of());
    }

    private static Set<Scope> scopes(Readable row) {
        return Arrays.stream(Objects.requireNonNull(row.get("scopes", String[].class)))
                .map(Scope::ofWord)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    static Owned owned(Readable row) {
        ClientSecret secret = new ClientSecret(
                Rows.uuid(row, "id"),
                new SecretHash(Rows.text(row, "hash")),
                Rows.instant(row, "created_at"),
                row.get("ends_at", Instant.class),
                row.get("last_used_on", LocalDate.class));
        return new Owned(Rows.uuid(row, "client_id"), secret);
    }

    /** The client with those of the secrets that are its own. */
    static Client with(Client client, List<Owned> secrets) {
        return new Client(
                client.id(),
                client.profile(),
                client.life(),
                client.keys(),
                secrets.stream()
                        .filter(owned -> owned.client().equals(client.id()))
                        .map(Owned::secret)
                        .toList());
    }
}
