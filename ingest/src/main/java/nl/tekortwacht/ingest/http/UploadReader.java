/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.Map;
import java.util.function.Function;
import nl.tekortwacht.ingest.body.Limits;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.MultipartHttpMessageReader;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads uploads from forms. A large file is kept on disk until it is read, and deleted then, whatever happens. */
final class UploadReader {

    private static final int MAX_PARTS = 16;
    private static final ResolvableType PARTS =
            ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, Part.class);

    private final MultipartHttpMessageReader reader;
    private final long maxBytes;

    UploadReader(Limits limits) {
        DefaultPartHttpMessageReader parts = new DefaultPartHttpMessageReader();
        parts.setMaxParts(MAX_PARTS);
        parts.setMaxDiskUsagePerPart(limits.uploadBytes());
        this.reader = new MultipartHttpMessageReader(parts);
        this.maxBytes = limits.uploadBytes();
    }

    /** What is made of the one file of an upload. */
    <T> Mono<T> with(ServerHttpRequest request, Function<FilePart, Mono<T>> use) {
        return Mono.usingWhen(
                reader.readMono(PARTS, new Copied(request), Map.of())
                        .onErrorMap(DecodingException.class, UploadReader::notAnUpload)
                        .onErrorMap(DataBufferLimitException.class, this::tooLarge),
                parts -> use.apply(Uploads.onlyFile(parts)),
                UploadReader::delete);
    }

    private static Mono<Void> delete(MultiValueMap<String, Part> parts) {
        return Flux.fromIterable(parts.values())
                .concatMapIterable(named -> named)
                .concatMap(Part::delete)
                .then();
    }

    private static Throwable notAnUpload(DecodingException cause) {
        return Uploads.invalid("This is no whole upload (multipart/form-data): " + cause.getMessage() + ".");
    }

    private Throwable tooLarge(DataBufferLimitException cause) {
        return Bodies.tooLarge("An upload has at most " + maxBytes / (1024 * 1024)
                + " MiB; send more as the body of the request, as text/csv or application/x-ndjson.");
    }

    /** The parser forgets buffers when an upload breaks off; copies need no release. */
    private static final class Copied extends ServerHttpRequestDecorator {

        Copied(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Bodies.bytes(super.getBody()).map(DefaultDataBufferFactory.sharedInstance::wrap);
        }
    }
}
