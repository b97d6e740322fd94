/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.http;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import nl.tekortwacht.audit.event.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request whose body is hashed as it passes; nothing of it is kept. */
final class BodyDigest extends ServerHttpRequestDecorator {

    private final MessageDigest digest = Sha256.digest();
    private boolean hasBytes;
    private volatile @Nullable Sha256 whole;

    BodyDigest(ServerHttpRequest request) {
        super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody().doOnNext(this::add).doOnComplete(this::end);
    }

    private void add(DataBuffer buffer) {
        try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
            while (parts.hasNext()) {
                ByteBuffer part = parts.next();
                hasBytes |= part.hasRemaining();
                digest.update(part);
            }
        }
    }

    private void end() {
        if (hasBytes && whole == null) {
            whole = Sha256.ofBytes(digest.digest());
        }
    }

    /** The hash of the whole body; empty if there was none, or not all of it was read. */
    Optional<Sha256> digest() {
        return Optional.ofNullable(whole);
    }
}
