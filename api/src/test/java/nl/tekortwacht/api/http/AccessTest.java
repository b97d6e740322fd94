/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class AccessTest {

    private static List<Method> endpoints() {
        return new ClassFileImporter()
                .importPackages("nl.tekortwacht.api").stream()
                        .filter(type -> type.isAnnotatedWith(RestController.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                        .toList();
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(endpoints()).hasSize(13).allSatisfy(method -> {
            AllowedFor allowed = method.getAnnotation(AllowedFor.class);
            assertThat(allowed).as(method.getName()).isNotNull();
            assertThat(allowed.value()).as(method.getName()).isNotEmpty();
        });
    }

    @Test
    void whatNamesCompaniesOrSubscribersIsNotPublic() {
        assertThat(endpoints())
                .filteredOn(method -> Arrays.asList(
                                method.getAnnotation(AllowedFor.class).value())
                        .contains(Role.PUBLIC))
                .extracting(Method::getName)
                .containsExactlyInAnyOrder(
                        "listShortages", "getShortage", "listProducts", "getSummary", "showStartPage");
    }
}
