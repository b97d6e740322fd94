/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Looks once more, at the very address that is connected to; whichever way it was found. */
final class CheckedConnection extends ChannelOutboundHandlerAdapter {

    private final NetworkPolicy policy;

    CheckedConnection(NetworkPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void connect(
            ChannelHandlerContext context, SocketAddress remote, SocketAddress local, ChannelPromise promise)
            throws Exception {
        if (remote instanceof InetSocketAddress to && !to.isUnresolved() && policy.allows(to.getAddress())) {
            super.connect(context, remote, local, promise);
        } else {
            promise.tryFailure(new ForbiddenAddressException(String.valueOf(remote)));
        }
    }
}
