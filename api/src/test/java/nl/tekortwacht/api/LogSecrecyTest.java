/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What people and programs send that is secret or personal is in no log, also when things go wrong. */
class LogSecrecyTest extends ApiTest {

    private static final String TOKEN = "eyJhbGciOiJub25lIn0.c2VjcmV0LXRva2Vu.c2lnbmF0dXJl";
    private static final String LINK = "link-token-5f1c7d9e8b";
    private static final String ADDRESS = "jansen.privé@apotheek.example";
    private static final String HOOK = "https://hooks.example/in/hook-secret-77";
    private static final String BSN = "123456782";

    @Test
    void nothingSecretOrPersonalIsLogged() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        root.addAppender(written);
        String webhookSecret;
        try {
            webhookSecret = sendSecrets();
            tables.run("alter table alerting.subscriptions rename to subscriptions_away");
            try {
                sendSecrets();
            } finally {
                tables.run("alter table alerting.subscriptions_away rename to subscriptions");
            }
        } finally {
            root.detachAppender(written);
        }

        assertThat(written.list).as("the failures are told").isNotEmpty();
        assertThat(text(written.list))
                .doesNotContain(
                        TOKEN, LINK, ADDRESS, "hook-secret-77", BSN, webhookSecret, "Bearer ey", "apotheek.example");
    }

    private static String text(List<ILoggingEvent> events) {
        return events.stream()
                .map(event -> event.getFormattedMessage() + "\n"
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    /** Sends a secret in every place in which one is sent; gives that of a webhook, if one was made. */
    private String sendSecrets() {
        client("Bearer " + TOKEN).get().uri("/v1/alerts").exchange().expectBody();
        form("/v1/unsubscribe/" + LINK, "List-Unsubscribe=One-Click");
        form("/v1/subscriptions/" + tables.uuid() + "/confirmations", "token=" + LINK);
        client().get()
                .uri("/v1/subscriptions/1/confirmations?token=" + LINK)
                .exchange()
                .expectBody();
        subscribe("Voor " + BSN, "email", ADDRESS);
        subscribe("Apotheek", "email", ADDRESS);
        Map<String, Object> made = subscribe("Apotheek", "webhook", HOOK);
        return String.valueOf(made.getOrDefault("secret", "no secret was made"));
    }

    private void form(String path, String body) {
        client().post()
                .uri(path)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                .bodyValue(body)
                .exchange()
                .expectBody();
    }

    private Map<String, Object> subscribe(String name, String channel, String target) {
        WebTestClient.ResponseSpec response = client().post()
                .uri("/v1/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("name", name, "product", "RVG:117142", "channel", channel, "target", target))
                .exchange();
        return body(response);
    }

    @Test
    void aCitizenNumberInTheNameIsRefusedAndNotRepeated() {
        WebTestClient.ResponseSpec response = client().post()
                .uri("/v1/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "name",
                        "Voor 123.456.782",
                        "product",
                        "RVG:117142",
                        "channel",
                        "email",
                        "target",
                        "a@b.example"))
                .exchange();

        Map<String, Object> problem = problem(400, response);
        assertThat(faults(problem)).containsExactly("name");
        assertThat(problem.toString()).contains("BSN").doesNotContain("456");
    }
}
