/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** Reads bodies of requests that may hold a long list, and so more than the framework allows by itself. */
final class RequestBodies {

    private static final int MOST_BYTES = 2 << 20;

    private RequestBodies() {}

    /** The body as text; empty text if there is none. Fails with 413 if it is too long. */
    static Mono<String> text(ServerWebExchange exchange) {
        Charset charset = charset(exchange);
        return bytes(exchange).map(bytes -> new String(bytes, charset));
    }

    /** The body as a JSON object. Fails with 400 if it is none, with 413 if it is too long. */
    static Mono<Map<String, @Nullable Object>> object(ServerWebExchange exchange) {
        return bytes(exchange).map(RequestBodies::parse);
    }

    private static Mono<byte[]> bytes(ServerWebExchange exchange) {
        return exchange.getRequest()
                .getBody()
                .map(RequestBodies::released)
                .reduceWith(ByteArrayOutputStream::new, RequestBodies::append)
                .map(ByteArrayOutputStream::toByteArray);
    }

    private static ByteArrayOutputStream append(ByteArrayOutputStream read, byte[] more) {
        if (read.size() + more.length > MOST_BYTES) {
            throw tooLong();
        }
        read.writeBytes(more);
        return read;
    }

    private static byte[] released(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> parse(byte[] bytes) {
        try {
            if (Json.MAPPER.readValue(bytes, Object.class) instanceof Map<?, ?> object) {
                return (Map<String, @Nullable Object>) object;
            }
        } catch (JacksonException | NumberFormatException e) {
            // The second is thrown for an exponent beyond all measure.
            throw problem(HttpStatus.BAD_REQUEST, "Invalid request", "The body is not JSON.", e);
        }
        throw noObject();
    }

    private static Charset charset(ServerWebExchange exchange) {
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        Charset named = type == null ? null : type.getCharset();
        return Objects.requireNonNullElse(named, StandardCharsets.UTF_8);
    }

    private static ErrorResponseException noObject() {
        return problem(HttpStatus.BAD_REQUEST, "Invalid request", "The body must be a JSON object.", null);
    }

    private static ErrorResponseException tooLong() {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE, "Too large", "The body has at most " + MOST_BYTES + " bytes.", null);
    }

    private static ErrorResponseException problem(
            HttpStatus status, String title, String detail, @Nullable Throwable cause) {
        ProblemDetail problem = Problems.of(status, title, detail);
        return new ErrorResponseException(status, problem, cause);
    }
}
