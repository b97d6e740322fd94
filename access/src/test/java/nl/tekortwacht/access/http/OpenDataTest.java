/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.cors.reactive.CorsWebFilter;
import reactor.core.publisher.Mono;

class OpenDataTest {

    private static final String PAGE = "https://elsewhere.example";
    private static final String PORTAL = "https://portal.example";

    private static MockServerHttpResponse ask(List<String> origins, MockServerHttpRequest request) {
        MockServerWebExchange exchange = MockServerWebExchange.from(request);
        new CorsWebFilter(new OpenData(origins))
                .filter(exchange, any -> Mono.empty())
                .block();
        return exchange.getResponse();
    }

    private static String allowed(MockServerHttpResponse response) {
        return String.valueOf(response.getHeaders().getAccessControlAllowOrigin());
    }

    private static MockServerHttpRequest preflight(String path, HttpMethod method, String headers) {
        return MockServerHttpRequest.options("http://api.example" + path)
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", method.name())
                .header("Access-Control-Request-Headers", headers)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/openapi.json", "/v1/shortages", "/v1/shortages/1", "/v1/feeds/shortages.json"})
    void everyPageMayReadOpenDataWithoutCredentials(String path) {
        MockServerHttpResponse response = ask(
                List.of(),
                MockServerHttpRequest.get("http://api.example" + path)
                        .header("Origin", PAGE)
                        .build());

        assertThat(allowed(response)).isEqualTo("*");
        assertThat(response.getHeaders().getAccessControlAllowCredentials()).isFalse();
    }

    @Test
    void tokensCannotBeSentFromOtherPagesAndNothingCanBeChanged() {
        assertThat(ask(List.of(), preflight("/v1/shortages", HttpMethod.GET, "Authorization"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(ask(List.of(), preflight("/v1/shortages", HttpMethod.POST, "Accept"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/alerts", "/v1/safety-stock-findings", "/v1/shortages/1/assessment", "/", "/v1/me"})
    void whatIsNotOpenIsForNoOtherPage(String path) {
        assertThat(allowed(ask(
                        List.of(),
                        MockServerHttpRequest.get("http://api.example" + path)
                                .header("Origin", PAGE)
                                .build())))
                .isEqualTo("null");
        assertThat(allowed(ask(
                        List.of(PORTAL),
                        MockServerHttpRequest.get("http://api.example" + path)
                                .header("Origin", PAGE)
                                .build())))
                .isEqualTo("null");
    }

    @Test
    void pagesThatTheSettingsNameMayReadAll() {
        assertThat(allowed(ask(
                        List.of(PORTAL),
                        MockServerHttpRequest.get("http://api.example/v1/alerts")
                                .header("Origin", PORTAL)
                                .build())))
                .isEqualTo(PORTAL);
        assertThatThrownBy(() -> new OpenData(List.of("*"))).hasMessageContaining("origins");
    }
}
