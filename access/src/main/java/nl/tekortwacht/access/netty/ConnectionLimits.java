/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.netty;

import java.time.Duration;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Limits of each connection, before there is a request.
 *
 * @param headers how long the headers of a request may take from their first byte on
 * @param idle how long a connection may be silent between two requests
 * @param headerBytes how long all headers of a request together may be
 * @param lineBytes how long its first line may be, and so its path and query
 */
public record ConnectionLimits(Duration headers, Duration idle, int headerBytes, int lineBytes) {

    /** The server with these limits. */
    public HttpServer applyTo(HttpServer server) {
        return server.idleTimeout(idle)
                .httpRequestDecoder(
                        decoder -> decoder.maxHeaderSize(headerBytes).maxInitialLineLength(lineBytes))
                .doOnChannelInit((observer, channel, remote) -> {
                    if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                        SlowHeaders.watch(channel, NettyPipeline.HttpCodec, headers);
                    }
                });
    }
}
