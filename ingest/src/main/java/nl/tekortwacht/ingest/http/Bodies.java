/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.io.ByteArrayOutputStream;
import java.util.List;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.springframework.core.io.buffer.DataBuffer;
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

    /** The bytes of a request as they come in. */
    static Flux<byte[]> of(ServerHttpRequest request) {
        return request.getBody().map(Bodies::bytes);
    }

    /** Line by line as the body comes in, no faster than they are asked for. */
    static Flux<ReceivedLine> ndjson(Flux<byte[]> body) {
        return Flux.defer(() -> {
            NdjsonLines lines = new NdjsonLines();
            Flux<List<ReceivedLine>> ended = body.map(lines::next);
            return ended.concatWith(Flux.defer(() -> Flux.just(lines.end()))).concatMapIterable(list -> list);
        });
    }

    /** All elements of the body at once. */
    static Flux<ReceivedLine> json(Flux<byte[]> body) {
        return body.collect(ByteArrayOutputStream::new, Bodies::append)
                .flatMapIterable(whole -> JsonLines.read(whole.toByteArray()));
    }

    private static void append(ByteArrayOutputStream whole, byte[] piece) {
        if (whole.size() + piece.length > MAX_JSON_BYTES) {
            throw tooLarge();
        }
        whole.writeBytes(piece);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ErrorResponseException tooLarge() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONTENT_TOO_LARGE,
                "A JSON body has at most 16 MiB; send more as application/x-ndjson, one object per line.");
        return new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE, problem, null);
    }
}
