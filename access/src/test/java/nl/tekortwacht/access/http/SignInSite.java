/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.time.Instant;
import java.util.Map;
import nl.tekortwacht.access.config.AccessConfiguration;
import nl.tekortwacht.access.oidc.FakeProvider;
import nl.tekortwacht.access.postgres.TestDatabase;
import nl.tekortwacht.access.session.SettableClock;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A site with sign-in: a page for inspectors, a change for inspectors, and a form for everybody. */
@SpringBootTest(
        classes = SignInSite.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tekortwacht.public-url=" + SignInSite.PUBLIC_URL,
            "tekortwacht.access.sign-in.client-secret=" + FakeProvider.SECRET,
            "tekortwacht.access.sign-in.roles-claim=realm_access.roles",
            "tekortwacht.access.sign-in.may-grant=inspector,assessor,mah"
        })
abstract class SignInSite {

    static final String PUBLIC_URL = "http://localhost:8080";
    static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-20T09:00:00Z"));
    static final FakeProvider PROVIDER = new FakeProvider(CLOCK.wall());
    static final String MEMBER = "member-of-a-pharmacy";

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        TestDatabase.execute("insert into access.members (id, person, party, administrator, since) values"
                + " (gen_random_uuid(), 'login:" + MEMBER + "', 'pharmacy:02001234', true, now())"
                + " on conflict do nothing");
        registry.add("tekortwacht.access.sign-in.issuer", PROVIDER::issuer);
        registry.add("spring.r2dbc.url", TestDatabase::r2dbcUrl);
        registry.add("spring.r2dbc.username", () -> "postgres");
        registry.add("spring.r2dbc.password", () -> "postgres");
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(AccessConfiguration.class)
    static class Application {

        @Bean
        WallClock clock() {
            return CLOCK.wall();
        }

        @Bean
        Pages pages() {
            return new Pages();
        }
    }

    @RestController
    static class Pages {

        @AllowedFor(Role.INSPECTOR)
        @GetMapping("/v1/stocks")
        Mono<Map<String, String>> stocks(Caller caller) {
            return Mono.just(Map.of("caller", caller.id()));
        }

        @AllowedFor(Role.INSPECTOR)
        @PostMapping("/v1/stocks")
        Mono<Map<String, String>> change(Caller caller) {
            return Mono.just(Map.of("caller", caller.id()));
        }

        @AllowedFor(Role.PUBLIC)
        @PostMapping("/v1/unsubscribe/abc")
        Mono<Map<String, String>> unsubscribe(Caller caller) {
            return Mono.just(Map.of("caller", caller.id()));
        }
    }
}
