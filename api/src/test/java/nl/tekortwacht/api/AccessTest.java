/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

class AccessTest extends ApiTest {

    private final RequestMappingHandlerMapping mappings;

    AccessTest(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    private List<Method> endpoints() {
        return mappings.getHandlerMethods().values().stream()
                .map(HandlerMethod::getMethod)
                .filter(method -> method.getDeclaringClass().getName().startsWith("nl.tekortwacht.api."))
                .distinct()
                .toList();
    }

    private static List<Role> roles(Method endpoint) {
        AllowedFor allowed = endpoint.getAnnotation(AllowedFor.class);
        return allowed == null ? List.of() : Arrays.asList(allowed.value());
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(endpoints()).hasSize(45).allSatisfy(endpoint -> assertThat(roles(endpoint))
                .as(endpoint.getName())
                .isNotEmpty()
                .doesNotHaveDuplicates());
    }

    @Test
    void whatNamesCompaniesOrSubscribersIsNotPublicAndLinksInMailsNameNobody() {
        assertThat(endpoints())
                .filteredOn(endpoint -> roles(endpoint).contains(Role.PUBLIC))
                .extracting(Method::getName)
                .containsExactlyInAnyOrder(
                        "listShortages",
                        "getShortage",
                        "listProducts",
                        "listStatistics",
                        "getSummary",
                        "getShortagesAtom",
                        "getShortagesJsonFeed",
                        "showStartPage",
                        "showConfirmation",
                        "confirmSubscription",
                        "showUnsubscribe",
                        "unsubscribe",
                        "getMyData",
                        "eraseMyData",
                        "getSecurityTxt");
    }

    @Test
    void whoeverOnlyReadsDoesNotSeeTheStockOfSingleCompanies() {
        assertThat(endpoints())
                .filteredOn(endpoint -> roles(endpoint).contains(Role.READER))
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("getGroup", "listMarkets");
        assertThat(endpoints())
                .filteredOn(endpoint -> roles(endpoint).contains(Role.LCG))
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("getAssessment", "listWarnings", "getGroup", "listMarkets");
    }

    @Test
    void companiesSeeNothingOfOthers() {
        assertThat(endpoints())
                .as("endpoints that a company may call about anybody, and that are not public")
                .filteredOn(endpoint -> !roles(endpoint).contains(Role.PUBLIC))
                .filteredOn(endpoint -> !Collections.disjoint(
                        roles(endpoint), List.of(Role.MAH, Role.WHOLESALER, Role.PHARMACY, Role.PARTY_ADMINISTRATOR)))
                .isEmpty();
    }
}
