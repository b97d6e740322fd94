/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import java.security.SecureRandom;
import java.util.UUID;
import nl.tekortwacht.access.client.ClientDesk;
import nl.tekortwacht.access.client.Clients;
import nl.tekortwacht.access.client.UsedAssertions;
import nl.tekortwacht.access.http.party.AccessRightController;
import nl.tekortwacht.access.http.party.ClientController;
import nl.tekortwacht.access.http.party.InvitationController;
import nl.tekortwacht.access.http.party.MeController;
import nl.tekortwacht.access.http.party.MemberController;
import nl.tekortwacht.access.party.AccessRights;
import nl.tekortwacht.access.party.InvitationDesk;
import nl.tekortwacht.access.party.Invitations;
import nl.tekortwacht.access.party.MemberDesk;
import nl.tekortwacht.access.party.Members;
import nl.tekortwacht.access.party.PersonDesk;
import nl.tekortwacht.access.party.PersonSessions;
import nl.tekortwacht.access.party.Retention;
import nl.tekortwacht.access.party.RetentionLoop;
import nl.tekortwacht.access.postgres.AccessSchema;
import nl.tekortwacht.access.postgres.PostgresInvitations;
import nl.tekortwacht.access.postgres.PostgresPersonSessions;
import nl.tekortwacht.access.postgres.PostgresUsedAssertions;
import nl.tekortwacht.access.secret.Secrets;
import nl.tekortwacht.access.time.WallClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.scheduler.Schedulers;

/** The endpoints by which parties manage themselves; for the one service that serves them. */
@Configuration(proxyBeanMethods = false)
@Import(IssuerConfiguration.class)
public class PartiesHttpConfiguration {

    /** For Spring. */
    public PartiesHttpConfiguration() {}

    @Bean
    Secrets accessPartySecrets() {
        return new Secrets(new SecureRandom(), Schedulers.boundedElastic());
    }

    @Bean
    Invitations accessInvitations(DatabaseClient database, AccessSchema schema) {
        return new PostgresInvitations(database, schema);
    }

    @Bean
    UsedAssertions accessUsedAssertions(DatabaseClient database, AccessSchema schema) {
        return new PostgresUsedAssertions(database, schema);
    }

    @Bean
    PersonSessions accessPersonSessions(DatabaseClient database, AccessSchema schema) {
        return new PostgresPersonSessions(database, schema);
    }

    @Bean
    MemberDesk accessMemberDesk(Members members, Invitations invitations, PersonSessions sessions, WallClock clock) {
        return new MemberDesk(members, invitations, sessions, clock);
    }

    @Bean
    MemberController accessMemberController(MemberDesk desk) {
        return new MemberController(desk);
    }

    @Bean
    InvitationController accessInvitationController(
            Invitations invitations,
            Members members,
            PersonSessions sessions,
            Secrets secrets,
            PartiesProperties properties,
            WallClock clock) {
        InvitationDesk.Making making = new InvitationDesk.Making(
                secrets, UUID::randomUUID, properties.invitations().lifetime());
        return new InvitationController(new InvitationDesk(invitations, members, sessions, making, clock));
    }

    @Bean
    ClientController accessClientController(
            Clients clients, Secrets secrets, PartiesProperties properties, WallClock clock) {
        return new ClientController(
                new ClientDesk(
                        clients,
                        secrets,
                        UUID::randomUUID,
                        clock,
                        properties.clients().secretOverlap()),
                clock);
    }

    @Bean
    MeController accessMeController(
            Members members, Invitations invitations, Clients clients, PersonSessions sessions, MemberDesk desk) {
        return new MeController(new PersonDesk(members, invitations, clients, sessions, desk));
    }

    @Bean
    AccessRightController accessRightController(
            Members members, Clients clients, WallClock clock, AccessProperties properties, Environment environment) {
        return new AccessRightController(
                new AccessRights(members, clients, clock, IssuerConfiguration.name(environment, properties)), clock);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    RetentionLoop accessRetentionLoop(
            Members members,
            Invitations invitations,
            Clients clients,
            UsedAssertions assertions,
            PartiesProperties properties,
            WallClock clock) {
        Retention retention = new Retention(
                members,
                invitations,
                clients,
                assertions,
                properties.retention().terms(),
                clock);
        return new RetentionLoop(retention, properties.retention().interval(), Schedulers.boundedElastic());
    }
}
