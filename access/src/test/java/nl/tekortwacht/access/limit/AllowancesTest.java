/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowancesTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final Allowances allowances = new Allowances(new Rate(60, 3), 100, nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void aBurstIsAllowedAndThenOneAtATime() {
        for (int i = 0; i < 3; i++) {
            assertThat(allowances.take("a")).isZero();
        }
        assertThat(allowances.take("a")).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofMillis(400));
        assertThat(allowances.take("a")).isEqualTo(Duration.ofMillis(600));
        pass(Duration.ofMillis(600));
        assertThat(allowances.take("a")).isZero();
        assertThat(allowances.take("a")).isPositive();
    }

    @Test
    void clientsDoNotShareWhatTheyHave() {
        for (int i = 0; i < 4; i++) {
            allowances.take("a");
        }
        assertThat(allowances.take("a")).isPositive();
        assertThat(allowances.take("b")).isZero();
    }

    @Test
    void whoIsQuietGetsABurstAgainAndNoMore() {
        for (int i = 0; i < 4; i++) {
            allowances.take("a");
        }
        pass(Duration.ofMinutes(9));
        for (int i = 0; i < 3; i++) {
            assertThat(allowances.take("a")).isZero();
        }
        assertThat(allowances.take("a")).isPositive();
    }

    @Test
    void askingHowLongTakesNothing() {
        for (int i = 0; i < 10; i++) {
            assertThat(allowances.untilNext("a")).isZero();
        }
        assertThat(allowances.take("a")).isZero();
    }

    @Test
    void theNumberOfClientsInMemoryIsBounded() {
        for (int client = 0; client < 10_000; client++) {
            allowances.take("client " + client);
        }
        assertThat(allowances.clients()).isLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2:ffff::1, 20010db800010002/64",
        "2001:db8:1:3::1, 20010db800010003/64"
    })
    void ofIpv6TheNetworkIsTheClient(String address, String client) throws UnknownHostException {
        assertThat(ClientAddress.of(new InetSocketAddress(InetAddress.getByName(address), 1234)))
                .isEqualTo(client);
    }

    @Test
    void anAddressThatIsNotKnownIsAClientToo() {
        assertThat(ClientAddress.of(null)).isEqualTo("unknown");
    }

    @Test
    void aLimitIsAboveZero() {
        assertThatThrownBy(() -> new Rate(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
