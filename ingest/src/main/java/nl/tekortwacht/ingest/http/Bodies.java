/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.List;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Flux;

/** The lines of a request's body. */
final class Bodies {

    /** A JSON body must be held as a whole; what is larger can be streamed as NDJSON. */
    static final int MAX_JSON_BYTES = 16 * 1024 * 1024;

    private Bodies() {}

    /** Line by line as the body comes in, no faster than they are asked for. */
    static Flux<ReceivedLine> ndjson(ServerHttpRequest request) {
        return Flux.defer(() -> {
            NdjsonLines lines = new NdjsonLines();
            Flux<List<ReceivedLine>> ended = request.getBody().map(buffer -> lines.next(bytes(buffer)));
            return ended.concatWith(Flux.defer(() -> Flux.just(lines.end()))).concatMapIterable(list -> list);
        });
    }

    /** All elements of the body at once. */
    static Flux<ReceivedLine> json(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), MAX_JSON_BYTES)
                .map(Bodies::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, Bodies::tooLarge)
                .flatMapIterable(JsonLines::read);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ErrorResponseException tooLarge(DataBufferLimitException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONTENT_TOO_LARGE,
                "A JSON body has at most 16 MiB; send more as application/x-ndjson, one object per line.");
        return new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE, problem, cause);
    }
}
