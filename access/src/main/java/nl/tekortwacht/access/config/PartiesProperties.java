/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import java.nio.file.Path;
import java.time.Duration;
import nl.tekortwacht.access.party.Retention;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How parties manage themselves, {@code tekortwacht.access.*}.
 *
 * @param signingKeyFile with the key that signs tokens of machine clients, as a JWK; without it there are none
 * @param invitations how invitations are made
 * @param clients how machine clients get tokens
 * @param retention how long things are kept after they ended
 */
@ConfigurationProperties("tekortwacht.access")
public record PartiesProperties(
        @Nullable Path signingKeyFile,
        @DefaultValue Invitations invitations,
        @DefaultValue Clients clients,
        @DefaultValue Kept retention) {

    private static final Duration LONGEST_TOKEN = Duration.ofMinutes(10);

    /**
     * How invitations are made, {@code tekortwacht.access.invitations.*}.
     *
     * @param lifetime how long one can be accepted
     */
    public record Invitations(@DefaultValue("7d") Duration lifetime) {

        /** Checks it. */
        public Invitations {
            requirePositive("invitations.lifetime", lifetime);
        }
    }

    /**
     * How machine clients get tokens, {@code tekortwacht.access.clients.*}.
     *
     * @param tokenLifetime of a token, at most 10 minutes
     * @param secretOverlap how long a secret may still be used after another took its place
     * @param revokedWithin how long tokens of a revoked client may still be taken
     * @param failedTries how many tries of a client may fail in a minute before it must wait
     */
    public record Clients(
            @DefaultValue("5m") Duration tokenLifetime,
            @DefaultValue("7d") Duration secretOverlap,
            @DefaultValue("5s") Duration revokedWithin,
            @DefaultValue("10") int failedTries) {

        /** Checks them. */
        public Clients {
            requirePositive("clients.token-lifetime", tokenLifetime);
            requirePositive("clients.secret-overlap", secretOverlap);
            requirePositive("clients.revoked-within", revokedWithin);
            if (tokenLifetime.compareTo(LONGEST_TOKEN) > 0 || failedTries < 1) {
                throw new IllegalArgumentException(
                        "tekortwacht.access.clients: token-lifetime is at most 10m, and" + " failed-tries 1 or more");
            }
        }
    }

    /**
     * How long things are kept after they ended, {@code tekortwacht.access.retention.*}.
     *
     * @param members memberships
     * @param invitations those that were accepted, withdrawn or ran out
     * @param clients machine clients and their secrets
     * @param interval between two times of erasing
     */
    public record Kept(
            @DefaultValue("365d") Duration members,
            @DefaultValue("30d") Duration invitations,
            @DefaultValue("365d") Duration clients,
            @DefaultValue("1h") Duration interval) {

        private static final Duration SHORTEST_CLIENTS = Duration.ofHours(1);

        /** Checks them; a client stays known for longer than its last token. */
        public Kept {
            requirePositive("retention.members", members);
            requirePositive("retention.invitations", invitations);
            requirePositive("retention.interval", interval);
            if (clients.compareTo(SHORTEST_CLIENTS) < 0) {
                throw new IllegalArgumentException("tekortwacht.access.retention.clients must be at least 1h");
            }
        }

        Retention.Terms terms() {
            return new Retention.Terms(members, invitations, clients);
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("tekortwacht.access." + name + " must be more than 0");
        }
    }
}
