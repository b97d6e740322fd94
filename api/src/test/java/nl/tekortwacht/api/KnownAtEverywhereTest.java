/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Every read can be asked as known at an instant, or says here why not. Who may do what is always about now; the audit log
 * tells who could do what then.
 */
class KnownAtEverywhereTest extends ApiTest {

    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry(
                    "streamEvents",
                    "a stream tells what changes from now on, or on from an event that the reader names"),
            Map.entry("getShortagesAtom", "a feed tells what changed of late, as feed readers ask for it"),
            Map.entry("getShortagesJsonFeed", "a feed tells what changed of late, as feed readers ask for it"),
            Map.entry("showConfirmation", "a button for who has the link in a mail"),
            Map.entry("showUnsubscribe", "a button for who has the link in a mail"),
            Map.entry("getHolderContact", "an address is used as it is now; what it was before is not kept"),
            Map.entry("explainAlerts", "each decision says when it was made, and when it changed"),
            Map.entry("explainSubscription", "each decision says when it was made, and when it changed"),
            Map.entry("showStartPage", "a page of text, without anything that was ever known or not"),
            Map.entry("getMyData", "what is kept about somebody now is what they are told"),
            Map.entry("getSecurityTxt", "where to report a vulnerability today"),
            Map.entry("listAuditEvents", "each row says when it was done, and none ever changes"),
            Map.entry("exportAuditEvents", "each row says when it was done, and none ever changes"),
            Map.entry("showAuditVerification", "what the last verification found; earlier ones are not kept"));

    private final RequestMappingHandlerMapping mappings;

    KnownAtEverywhereTest(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Test
    void everyReadTakesAsKnownAtOrIsAnException() {
        List<Method> reads = mappings.getHandlerMethods().values().stream()
                .map(HandlerMethod::getMethod)
                .filter(method -> method.getDeclaringClass().getName().startsWith("nl.tekortwacht.api."))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, GetMapping.class))
                .toList();

        assertThat(reads).hasSizeGreaterThan(15).allSatisfy(read -> assertThat(takesAsKnownAt(read))
                .as("%s takes asKnownAt; %s", read.getName(), EXCEPTIONS.get(read.getName()))
                .isNotEqualTo(EXCEPTIONS.containsKey(read.getName())));
        assertThat(reads).extracting(Method::getName).containsAll(EXCEPTIONS.keySet());
    }

    private static boolean takesAsKnownAt(Method read) {
        return AnnotatedElementUtils.getMergedRepeatableAnnotations(read, Parameter.class).stream()
                .anyMatch(parameter -> parameter.name().equals("asKnownAt"));
    }

    @Test
    void aSubscriptionIsShownAsItWasThen() {
        UUID id = tables.uuid();
        tables.into("alerting.subscriptions")
                .with("id", id)
                .with("name", "Apotheek Centrum")
                .with("product_id", ABACAVIR)
                .with("channel", "email")
                .with("target", "balie@apotheek.example")
                .with("language", "nl")
                .with("created_at", Instant.parse("2026-11-10T09:00:00Z"))
                .with("ended_at", Instant.parse("2026-11-12T09:00:00Z"))
                .add();

        assertThat(get("/v1/subscriptions?asKnownAt=2026-11-09")).containsEntry("total", 0);
        problem(404, "/v1/subscriptions/{id}?asKnownAt=2026-11-09", id);
        assertThat(get("/v1/subscriptions?active=true&asKnownAt=2026-11-11")).containsEntry("total", 1);
        assertThat(get("/v1/subscriptions/{id}?asKnownAt=2026-11-11", id)).containsEntry("endedAt", null);
        assertThat(get("/v1/subscriptions?active=true&asKnownAt=2026-11-12")).containsEntry("total", 0);
        assertThat(get("/v1/subscriptions/{id}", id)).containsEntry("endedAt", "2026-11-12T09:00:00Z");
        tables.run("update alerting.subscriptions set verified_at = '2026-11-11T09:00:00Z'");
        assertThat(object(get("/v1/subscriptions/{id}?asKnownAt=2026-11-10", id), "verification"))
                .containsEntry("status", "PENDING")
                .containsEntry("since", null);
        assertThat(object(get("/v1/subscriptions/{id}?asKnownAt=2026-11-11", id), "verification"))
                .containsEntry("status", "VERIFIED")
                .containsEntry("since", "2026-11-11T09:00:00Z");
        assertThat(faults(problem(400, "/v1/subscriptions/{id}?asKnownAt=soon", id)))
                .containsExactly("asKnownAt");
    }
}
