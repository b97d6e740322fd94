/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes a connection on which a request has begun whose headers do not end in time. */
final class SlowHeaders {

    private final Duration longest;
    private boolean isInsideRequest;
    private @Nullable ScheduledFuture<?> deadline;

    private SlowHeaders(Duration longest) {
        this.longest = longest;
    }

    /**
     * Watches a connection. All of it happens on the event loop of the connection.
     *
     * @param decoder the name of the handler that turns bytes into requests
     */
    static void watch(Channel channel, String decoder, Duration longest) {
        SlowHeaders watch = new SlowHeaders(longest);
        channel.pipeline().addBefore(decoder, "tekortwacht.headers.bytes", watch.new Bytes());
        channel.pipeline().addAfter(decoder, "tekortwacht.headers.requests", watch.new Requests());
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** Sees the first byte of a request. */
    private final class Bytes extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (!isInsideRequest && deadline == null) {
                deadline = context.executor()
                        .schedule(
                                () -> context.channel().unsafe().closeForcibly(),
                                longest.toMillis(),
                                TimeUnit.MILLISECONDS);
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }
    }

    /** Sees where its headers end, and where it ends. */
    private final class Requests extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                isInsideRequest = true;
                stop();
            }
            if (message instanceof LastHttpContent) {
                isInsideRequest = false;
            }
            context.fireChannelRead(message);
        }
    }
}
