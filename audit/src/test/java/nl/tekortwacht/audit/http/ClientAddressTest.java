/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static InetSocketAddress client(String address) throws Exception {
        return new InetSocketAddress(InetAddress.getByName(address), 4711);
    }

    @Test
    void ofThoseWhoDidNotSignInOnlyTheNetworkIsKept() throws Exception {
        assertThat(ClientAddress.network(client("192.0.2.77"))).isEqualTo("192.0.2.0/24");
        assertThat(ClientAddress.network(client("2001:db8:1:2:3:4:5:6"))).isEqualTo("2001:db8:1:0:0:0:0:0/48");
        assertThat(ClientAddress.whole(client("192.0.2.77"))).isEqualTo("192.0.2.77");
        assertThat(ClientAddress.network(null)).isNull();
        assertThat(ClientAddress.whole(InetSocketAddress.createUnresolved("nowhere", 1)))
                .isNull();
    }
}
