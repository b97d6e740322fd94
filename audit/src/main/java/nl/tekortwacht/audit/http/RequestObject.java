/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/** What a request was about: what its path names, and what it made. Nothing secret, and no address of a person. */
final class RequestObject {

    private static final Pattern SECRET = Pattern.compile("token|secret|code|key|signature|password|mail|address");
    private static final Pattern RECEIPT = Pattern.compile("/v1/receipts/([0-9a-f-]{36})");

    /** As long as no secret is: ids of products, parties, receipts and the like. */
    private static final int LONGEST_VALUE = 80;

    private RequestObject() {}

    static String of(ServerWebExchange exchange) {
        Map<String, Object> variables = new TreeMap<>(
                exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of()));
        String named = variables.entrySet().stream()
                .map(variable ->
                        variable.getKey() + "=" + shown(variable.getKey(), String.valueOf(variable.getValue())))
                .collect(Collectors.joining(" "));
        String made = madePath(exchange).map(path -> "made=" + path).orElse("");
        return (named + " " + made).strip();
    }

    private static String shown(String name, String value) {
        boolean isSecret = SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
        return isSecret || value.contains("@") || value.length() > LONGEST_VALUE ? "***" : value;
    }

    /** The path of what was made, without its query; a redirect to elsewhere makes nothing. */
    private static Optional<String> madePath(ServerWebExchange exchange) {
        boolean isRedirect = Optional.ofNullable(exchange.getResponse().getStatusCode())
                .map(status -> status.is3xxRedirection())
                .orElse(false);
        return isRedirect ? Optional.empty() : location(exchange).map(URI::getRawPath);
    }

    private static Optional<URI> location(ServerWebExchange exchange) {
        try {
            return Optional.ofNullable(exchange.getResponse().getHeaders().getLocation());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The receipt that the answer names, if it names one. */
    static @Nullable UUID receipt(ServerWebExchange exchange) {
        String location = exchange.getResponse().getHeaders().getFirst(HttpHeaders.LOCATION);
        Matcher receipt = RECEIPT.matcher(location == null ? "" : location);
        return receipt.find() ? UUID.fromString(receipt.group(1)) : null;
    }
}
