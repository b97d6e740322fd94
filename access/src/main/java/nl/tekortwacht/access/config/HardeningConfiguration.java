/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import nl.tekortwacht.access.http.BodyPace;
import nl.tekortwacht.access.http.CallerLimits;
import nl.tekortwacht.access.http.DoorLimits;
import nl.tekortwacht.access.http.OpenData;
import nl.tekortwacht.access.http.QueryLimit;
import nl.tekortwacht.access.http.SecurityAddition;
import nl.tekortwacht.access.http.SecurityHeaders;
import nl.tekortwacht.access.limit.Allowances;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

/** Headers, limits and borders that hold in every service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HardeningProperties.class)
class HardeningConfiguration {

    @Bean
    SecurityHeaders accessSecurityHeaders() {
        return new SecurityHeaders();
    }

    @Bean
    SecurityAddition accessOpenData(HardeningProperties properties) {
        OpenData openData = new OpenData(properties.origins());
        return http -> http.cors(cors -> cors.configurationSource(openData));
    }

    @Bean
    Allowances accessAnonymousAllowances(HardeningProperties properties) {
        return new Allowances(properties.anonymous().rate(), properties.mostClients(), System::nanoTime);
    }

    @Bean
    DoorLimits accessDoorLimits(Allowances accessAnonymousAllowances, HardeningProperties properties) {
        return new DoorLimits(
                accessAnonymousAllowances,
                new Allowances(properties.failures().rate(), properties.mostClients(), System::nanoTime));
    }

    @Bean
    CallerLimits accessCallerLimits(Allowances accessAnonymousAllowances, HardeningProperties properties) {
        return new CallerLimits(
                new Allowances(properties.caller().rate(), properties.mostClients(), System::nanoTime),
                accessAnonymousAllowances);
    }

    @Bean
    QueryLimit accessQueryLimit(HardeningProperties properties) {
        return new QueryLimit(properties.mostParameters());
    }

    @Bean
    BodyPace accessBodyPace(HardeningProperties properties) {
        return new BodyPace(properties.body().pace(), System::nanoTime, Schedulers.parallel());
    }

    @Bean
    NettyServerCustomizer accessConnectionLimits(HardeningProperties properties) {
        return properties.connection().limits()::applyTo;
    }
}
