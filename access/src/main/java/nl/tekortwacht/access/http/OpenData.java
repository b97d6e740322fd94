/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which pages of others may read answers in a browser. Open data is for all pages, without token or cookie (REST API Design
 * Rules, publish-openapi); everything else is for the origins that the settings name, and for none if they name none.
 */
public final class OpenData implements CorsConfigurationSource {

    private static final List<PathPattern> OPEN = List.of(
                    "/v1/openapi.json",
                    "/v1/shortages",
                    "/v1/shortages/{id}",
                    "/v1/products",
                    "/v1/statistics",
                    "/v1/summary",
                    "/v1/feeds/{feed}",
                    "/v1/webhook-keys",
                    "/.well-known/security.txt")
            .stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final CorsConfiguration open = new CorsConfiguration();
    private final @Nullable CorsConfiguration named;

    /** Open data for all, the rest for pages of these origins, such as {@code https://portal.example}. */
    public OpenData(List<String> origins) {
        open.setAllowedOrigins(List.of("*"));
        open.setAllowedMethods(List.of("GET", "HEAD"));
        open.setAllowedHeaders(List.of(HttpHeaders.ACCEPT, HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MODIFIED_SINCE));
        open.setExposedHeaders(exposed());
        named = origins.isEmpty() ? null : named(origins);
    }

    private static CorsConfiguration named(List<String> origins) {
        if (origins.contains("*")) {
            throw new IllegalArgumentException("tekortwacht.access.origins must name origins; * would name all");
        }
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(new ArrayList<>(origins));
        configuration.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        configuration.setAllowedHeaders(List.of("*"));
        configuration.setExposedHeaders(exposed());
        return configuration;
    }

    private static List<String> exposed() {
        return List.of("API-Version", HttpHeaders.LINK, HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER);
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(ServerWebExchange exchange) {
        String origin = exchange.getRequest().getHeaders().getOrigin();
        if (named != null && named.checkOrigin(origin) != null) {
            return named;
        }
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        return OPEN.stream().anyMatch(pattern -> pattern.matches(path)) ? open : null;
    }
}
