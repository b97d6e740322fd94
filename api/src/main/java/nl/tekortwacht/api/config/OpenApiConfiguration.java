/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.config;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.util.List;
import nl.tekortwacht.api.http.OpenApiRules;
import nl.tekortwacht.api.http.ResponseHeaders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/** The OpenAPI document and who may read it. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    @ConditionalOnMissingBean
    OpenAPI apiDocument() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tekortwacht")
                        .version(ResponseHeaders.API_VERSION)
                        .description("Keeps watch over the availability of medicines: shortages with their evidence,"
                                + " safety stock, late notices, alerts and subscriptions. Every answer about findings"
                                + " can be asked as known at an instant.")
                        .contact(new Contact()
                                .name("Tekortwacht")
                                .email("tekortwacht@tekortwacht.example")
                                .url("https://tekortwacht.example"))
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
    }

    @Bean
    OpenApiRules apiDesignRules() {
        return new OpenApiRules();
    }

    /** The document is open to every origin (REST API Design Rules, publish-openapi). */
    @Bean
    CorsWebFilter apiDocumentCors() {
        CorsConfiguration everyone = new CorsConfiguration();
        everyone.setAllowedOrigins(List.of("*"));
        everyone.setAllowedMethods(List.of("GET"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/v1/openapi.json", everyone);
        return new CorsWebFilter(source);
    }
}
