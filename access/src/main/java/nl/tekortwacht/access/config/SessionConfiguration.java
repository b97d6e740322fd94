/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import java.net.URI;
import java.security.SecureRandom;
import nl.tekortwacht.access.http.CsrfRule;
import nl.tekortwacht.access.http.Endpoints;
import nl.tekortwacht.access.http.SecurityAddition;
import nl.tekortwacht.access.http.SessionCookies;
import nl.tekortwacht.access.http.SessionFilter;
import nl.tekortwacht.access.postgres.AccessSchema;
import nl.tekortwacht.access.postgres.PostgresSessions;
import nl.tekortwacht.access.session.Secrets;
import nl.tekortwacht.access.session.SessionDesk;
import nl.tekortwacht.access.session.Sessions;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.startup.DatabaseAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/** Sessions of people, which every service recognises. Cookies are those of {@code tekortwacht.public-url}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
@Import(SignInConfiguration.class)
public class SessionConfiguration {

    private static final String LOCAL = "http://localhost:8080";

    /** For Spring. */
    public SessionConfiguration() {}

    static URI publicUrl(Environment environment) {
        String url = environment.getProperty("tekortwacht.public-url", LOCAL);
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** The tables of access control. */
    @Bean
    @ConditionalOnMissingBean
    public AccessSchema accessSchema(R2dbcProperties database) {
        return AccessSchema.migrate(
                DatabaseAddress.ofR2dbc(database.getUrl(), database.getUsername(), database.getPassword()));
    }

    /** Secrets that nobody can guess. */
    @Bean
    @ConditionalOnMissingBean
    public Secrets accessSecrets() {
        return new Secrets(new SecureRandom());
    }

    /** Where sessions are kept. */
    @Bean
    public Sessions accessSessions(DatabaseClient database, AccessSchema schema) {
        return new PostgresSessions(database, schema);
    }

    /** Opens, recognises and ends sessions. */
    @Bean
    public SessionDesk accessSessionDesk(
            Sessions sessions, Secrets secrets, SessionProperties properties, WallClock clock) {
        return new SessionDesk(sessions, secrets, properties.times(), clock);
    }

    /** Cookies of sessions. */
    @Bean
    public SessionCookies accessSessionCookies(Environment environment) {
        return new SessionCookies(publicUrl(environment));
    }

    /** Recognises sessions; nothing else is kept between two requests. */
    @Bean
    public SecurityAddition accessSessionAddition(
            SessionDesk desk, SessionCookies cookies, Endpoints endpoints, Environment environment) {
        SessionFilter filter = new SessionFilter(desk, cookies, new CsrfRule(publicUrl(environment)), endpoints);
        return http -> http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .addFilterBefore(filter, SecurityWebFiltersOrder.AUTHENTICATION);
    }
}
