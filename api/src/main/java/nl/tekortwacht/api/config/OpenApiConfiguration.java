/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.config;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import nl.tekortwacht.api.http.ContractSchemas;
import nl.tekortwacht.api.http.FieldSchemas;
import nl.tekortwacht.api.http.OpenApiRules;
import nl.tekortwacht.api.http.ResponseHeaders;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Grant;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** The OpenAPI document and who may read it. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tekortwacht",
                        version = ResponseHeaders.API_VERSION,
                        description = "Keeps watch over the availability of medicines: shortages with their evidence,"
                                + " how bad they are, what helps and what comes next, safety stock, late notices,"
                                + " markets, records, statistics, alerts and subscriptions. Every answer about findings"
                                + " can be asked as known at an instant.",
                        contact =
                                @Contact(
                                        name = "Tekortwacht",
                                        email = "tekortwacht@tekortwacht.example",
                                        url = "https://tekortwacht.example"),
                        license = @License(name = "EUPL-1.2", identifier = "EUPL-1.2")))
class OpenApiConfiguration {

    static {
        // Who asks is not asked for.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Grant.class, Caller.class);
    }

    @Bean
    OpenApiRules apiDesignRules() {
        return new OpenApiRules();
    }

    @Bean
    ContractSchemas apiContractSchemas() {
        return new ContractSchemas();
    }

    @Bean
    FieldSchemas apiFieldSchemas() {
        return new FieldSchemas();
    }

    /** Making the document reads class files, which no event loop may wait for. */
    @Bean
    WebFluxConfigurer apiDocumentThreads() {
        return new WebFluxConfigurer() {
            @Override
            public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
                configurer.setExecutor(new VirtualThreadTaskExecutor("api-document-"));
                configurer.setControllerMethodPredicate(
                        method -> method.getBeanType().getName().startsWith("org.springdoc."));
            }
        };
    }
}
