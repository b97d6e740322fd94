/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import nl.tekortwacht.access.client.ClientStillValid;
import nl.tekortwacht.access.client.Clients;
import nl.tekortwacht.access.party.Members;
import nl.tekortwacht.access.postgres.AccessSchema;
import nl.tekortwacht.access.postgres.PostgresClients;
import nl.tekortwacht.access.postgres.PostgresMembers;
import nl.tekortwacht.access.signin.Memberships;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.access.token.StillValid;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** What every service must know of the people and programs of parties. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartiesProperties.class)
public class PartiesConfiguration {

    /** For Spring. */
    public PartiesConfiguration() {}

    /** Where machine clients are kept. */
    @Bean
    public Clients accessClients(DatabaseClient database, AccessSchema schema) {
        TransactionalOperator transaction =
                TransactionalOperator.create(new R2dbcTransactionManager(database.getConnectionFactory()));
        return new PostgresClients(database, transaction, schema);
    }

    /** Where members are kept. */
    @Bean
    public Members accessMembers(DatabaseClient database, AccessSchema schema) {
        return new PostgresMembers(database, schema);
    }

    /** For which party people act, asked when they sign in. */
    @Bean
    public Memberships accessMemberships(Members members) {
        return person -> members.current(person)
                .map(membership -> new Memberships.Membership(membership.party(), membership.roles()));
    }

    /** Lets tokens of revoked clients end. */
    @Bean
    public StillValid accessStillValid(Clients clients, WallClock clock, PartiesProperties properties) {
        return new ClientStillValid(clients, clock, properties.clients().revokedWithin());
    }
}
