/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import nl.tekortwacht.contracts.access.AllowedFor;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

class AccessTest {

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        List<Method> endpoints = Arrays.stream(new Class<?>[] {
                    ReportsEndpoint.class,
                    RegistryEndpoint.class,
                    ReceiptsEndpoint.class,
                    QuarantineEndpoint.class,
                    MendingEndpoint.class,
                    TemplatesEndpoint.class,
                    ImportsEndpoint.class
                })
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .toList();

        assertThat(endpoints).hasSize(18).allSatisfy(endpoint -> {
            AllowedFor allowed = endpoint.getAnnotation(AllowedFor.class);
            assertThat(allowed).as(endpoint.toString()).isNotNull();
            assertThat(allowed.value()).isNotEmpty();
        });
    }
}
