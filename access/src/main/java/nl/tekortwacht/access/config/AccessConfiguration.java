/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import java.time.Clock;
import nl.tekortwacht.access.http.CallerArguments;
import nl.tekortwacht.access.http.EndpointGuard;
import nl.tekortwacht.access.http.Endpoints;
import nl.tekortwacht.access.http.Refusals;
import nl.tekortwacht.access.http.SecurityAddition;
import nl.tekortwacht.access.http.TokenAuthentication;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.access.token.StillValid;
import nl.tekortwacht.access.token.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.core.publisher.Mono;

/** Access control, the same in each service. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableWebFluxSecurity
@EnableConfigurationProperties(AccessProperties.class)
@Import({SessionConfiguration.class, PartiesConfiguration.class, HardeningConfiguration.class})
public class AccessConfiguration {

    /** For Spring. */
    public AccessConfiguration() {}

    /** The time outside. */
    @Bean
    @ConditionalOnMissingBean
    public WallClock accessWallClock() {
        return new WallClock(Clock.systemUTC());
    }

    /** What is accepted as a token; those of clients that were revoked are not, where clients are kept. */
    @Bean
    public Tokens accessTokens(AccessProperties properties, ObjectProvider<StillValid> stillValid, WallClock clock) {
        return new Tokens(properties.trusted(), stillValid.getIfAvailable(() -> caller -> Mono.just(true)), clock);
    }

    /** What each endpoint declares. */
    @Bean
    public Endpoints accessEndpoints(ObjectProvider<HandlerMapping> mappings, AccessProperties properties) {
        return new Endpoints(() -> mappings.orderedStream().toList(), properties.metricsOpen());
    }

    /** Names in paths may hold what names of medicines hold; what no name holds is refused before anything looks at it. */
    @Bean
    public ServerWebExchangeFirewall accessFirewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowSemicolon(true);
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        return firewall;
    }

    /** Tells those whom the firewall refuses. */
    @Bean
    public ServerExchangeRejectedHandler accessRejected() {
        return (exchange, refused) -> Refusals.malformed(exchange);
    }

    /** The one chain of security filters. */
    @Bean
    public SecurityWebFilterChain accessFilterChain(
            ServerHttpSecurity http, Tokens tokens, Endpoints endpoints, ObjectProvider<SecurityAddition> additions) {
        Refusals refusals = new Refusals();
        http.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .exceptionHandling(
                        failing -> failing.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(
                                exchange -> Mono.just(new TokenAuthentication(tokens)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .authorizeExchange(requests -> requests.anyExchange().access(new EndpointGuard(endpoints)));
        additions.orderedStream().forEach(addition -> addition.add(http));
        return http.build();
    }

    /** Gives endpoints their grant. */
    @Bean
    public WebFluxConfigurer accessArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new CallerArguments());
            }
        };
    }
}
