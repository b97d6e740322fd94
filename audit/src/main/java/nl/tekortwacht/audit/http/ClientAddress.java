/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a request came from, as much of it as may be kept. */
final class ClientAddress {

    private static final int IPV4_BYTES = 4;
    private static final int IPV4_NETWORK_BYTES = 3;
    private static final int IPV6_NETWORK_BYTES = 6;

    private ClientAddress() {}

    /** The whole address. */
    static @Nullable String whole(@Nullable InetSocketAddress client) {
        InetAddress address = client == null ? null : client.getAddress();
        return address == null ? null : address.getHostAddress();
    }

    /** The network only: the first 24 bits of an IPv4 address, 48 of an IPv6 address. */
    static @Nullable String network(@Nullable InetSocketAddress client) {
        InetAddress address = client == null ? null : client.getAddress();
        if (address == null) {
            return null;
        }
        byte[] bytes = address.getAddress();
        int kept = bytes.length == IPV4_BYTES ? IPV4_NETWORK_BYTES : IPV6_NETWORK_BYTES;
        Arrays.fill(bytes, kept, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("as long as the address was", e);
        }
    }
}
