/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import nl.tekortwacht.access.http.SessionController;
import nl.tekortwacht.access.http.SessionCookies;
import nl.tekortwacht.access.http.SignInController;
import nl.tekortwacht.access.oidc.OidcSignIn;
import nl.tekortwacht.access.postgres.AccessSchema;
import nl.tekortwacht.access.postgres.PostgresPendingSignIns;
import nl.tekortwacht.access.session.Secrets;
import nl.tekortwacht.access.session.SessionDesk;
import nl.tekortwacht.access.signin.Memberships;
import nl.tekortwacht.access.time.WallClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;

/** Where people sign in and out; only where a provider is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tekortwacht.access.sign-in.issuer")
@EnableConfigurationProperties(SignInProperties.class)
class SignInConfiguration {

    @Bean
    OidcSignIn accessSignIn(
            SignInProperties properties, Environment environment, OidcSignIn.Surroundings surroundings) {
        return new OidcSignIn(properties.settings(SessionConfiguration.publicUrl(environment)), surroundings);
    }

    @Bean
    OidcSignIn.Surroundings accessSignInSurroundings(
            DatabaseClient database,
            AccessSchema schema,
            ObjectProvider<Memberships> memberships,
            Secrets secrets,
            WallClock clock) {
        return new OidcSignIn.Surroundings(
                new PostgresPendingSignIns(database, schema),
                memberships.getIfAvailable(() -> Memberships.NONE),
                secrets,
                clock);
    }

    @Bean
    SignInController accessSignInController(OidcSignIn signIn, SessionDesk desk, SessionCookies cookies) {
        return new SignInController(signIn, desk, cookies);
    }

    @Bean
    SessionController accessSessionController(SessionDesk desk, SessionCookies cookies, OidcSignIn signIn) {
        return new SessionController(desk, cookies, signIn);
    }
}
