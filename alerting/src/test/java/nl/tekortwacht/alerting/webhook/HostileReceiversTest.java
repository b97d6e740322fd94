/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.delivery.TryLaterReason;
import nl.tekortwacht.alerting.message.Links;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Addresses and receivers that mean harm, and what each gets; the page docs/hostile-webhooks.md shows the same tables. */
class HostileReceiversTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Path PAGE = Path.of("..", "docs", "hostile-webhooks.md");
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final BlockingWork LOOKUPS = new BlockingWork(8);
    private static final HostileReceiver RECEIVER = new HostileReceiver();

    private static final List<Row> ADDRESSES = rows("""
            http://127.0.0.1:8080/ | loopback | FORBIDDEN_TARGET
            http://127.255.255.254:8080/ | loopback | FORBIDDEN_TARGET
            http://0.0.0.0:8080/ | this host | FORBIDDEN_TARGET
            http://10.1.2.3/ | private | FORBIDDEN_TARGET
            http://172.31.255.255/ | private | FORBIDDEN_TARGET
            http://192.168.1.1/ | private | FORBIDDEN_TARGET
            http://169.254.169.254/latest/meta-data | link-local: the metadata of clouds | FORBIDDEN_TARGET
            http://100.64.0.1/ | shared by carriers | FORBIDDEN_TARGET
            http://192.0.0.192/ | protocol assignments | FORBIDDEN_TARGET
            http://192.0.2.1/ | documentation | FORBIDDEN_TARGET
            http://198.51.100.1/ | documentation | FORBIDDEN_TARGET
            http://203.0.113.1/ | documentation | FORBIDDEN_TARGET
            http://192.88.99.1/ | 6to4 relay | FORBIDDEN_TARGET
            http://198.19.0.1/ | benchmarks | FORBIDDEN_TARGET
            http://224.0.0.1/ | multicast | FORBIDDEN_TARGET
            http://255.255.255.255/ | broadcast | FORBIDDEN_TARGET
            http://[::1]:8080/ | loopback | FORBIDDEN_TARGET
            http://[::]:8080/ | this host | FORBIDDEN_TARGET
            http://[0:0:0:0:0:0:0:1]:8080/ | loopback, written out | FORBIDDEN_TARGET
            http://[::ffff:127.0.0.1]:8080/ | mapped loopback | FORBIDDEN_TARGET
            http://[::ffff:7f00:1]:8080/ | mapped loopback, in hex | FORBIDDEN_TARGET
            http://[::127.0.0.1]:8080/ | compatible loopback | FORBIDDEN_TARGET
            http://[64:ff9b::7f00:1]/ | NAT64 of loopback | FORBIDDEN_TARGET
            http://[64:ff9b:1::a00:1]/ | NAT64 of a private network | FORBIDDEN_TARGET
            http://[2002:7f00:1::]/ | 6to4 of loopback | FORBIDDEN_TARGET
            http://[2001:0:7f00:1::]/ | Teredo | FORBIDDEN_TARGET
            http://[fd00::1]/ | unique local | FORBIDDEN_TARGET
            http://[fe80::1]/ | link-local | FORBIDDEN_TARGET
            http://[fec0::1]/ | site-local | FORBIDDEN_TARGET
            http://[ff02::1]/ | multicast | FORBIDDEN_TARGET
            http://[2001:db8::1]/ | documentation | FORBIDDEN_TARGET
            http://[3fff::1]/ | documentation | FORBIDDEN_TARGET
            http://[100::1]/ | discarded | FORBIDDEN_TARGET
            http://[::1%251]:8080/ | loopback with a zone | BAD_TARGET
            http://[fe80::1%25eth0]/ | link-local with a zone | BAD_TARGET
            http://2130706433:8080/ | loopback as one number | BAD_TARGET
            http://0x7f000001:8080/ | loopback in hex | BAD_TARGET
            http://0x7f.1:8080/ | loopback in hex, short | BAD_TARGET
            http://0177.0.0.1:8080/ | loopback in octal | BAD_TARGET
            http://010.0.0.1/ | 8.0.0.1 to some, 10.0.0.1 to others | BAD_TARGET
            http://127.1:8080/ | loopback, short | BAD_TARGET
            http://127.0.0.1.:8080/ | loopback with a dot behind it | BAD_TARGET
            http://127.0.0.256/ | no address at all | BAD_TARGET
            http://１２７.0.0.1:8080/ | loopback in wide digits | BAD_TARGET
            http://ⓛocalhost:8080/ | a name in circled letters | BAD_TARGET
            http://user@127.0.0.1:8080/ | a user before the host | BAD_TARGET
            http://public.example@127.0.0.1:8080/ | a host as the user | BAD_TARGET
            http://127.0.0.1:8080\\@public.example/ | a backslash | BAD_TARGET
            http:///127.0.0.1/ | no host | BAD_TARGET
            gopher://127.0.0.1:8080/ | another protocol | BAD_TARGET
            file:///etc/hostname | a file | BAD_TARGET
            http://public.example:25/ | the port of mail | FORBIDDEN_TARGET
            http://public.example:22/ | the port of logins | FORBIDDEN_TARGET
            http://public.example:99999/ | no port at all | FORBIDDEN_TARGET
            http://localhost:8080/ | a name of loopback | FORBIDDEN_TARGET
            http://localhost.:8080/ | a name of loopback with a dot behind it | FORBIDDEN_TARGET
            http://inside.example:8080/ | a name of loopback in public DNS | FORBIDDEN_TARGET
            http://mixed.example:8080/ | a name of a public and a private address | FORBIDDEN_TARGET
            http://six.example/ | a name of a unique-local address | FORBIDDEN_TARGET
            http://nowhere.example/ | a name of nothing | UNREACHABLE
            """);

    private static final List<Row> RECEIVERS = rows("""
            hangs | takes the message and says nothing | TIMEOUT
            drips-headers | a byte of a header now and then | TIMEOUT
            continues | 100 Continue for ever | TIMEOUT
            endless-headers | headers for ever | NOT_UNDERSTOOD
            huge-header | a header of a megabyte | NOT_UNDERSTOOD
            huge-status-line | a status line of a megabyte | NOT_UNDERSTOOD
            not-http | another protocol | NOT_UNDERSTOOD
            switches | 101 to another protocol | NOT_UNDERSTOOD
            status-999 | a status that does not exist | NOT_UNDERSTOOD
            silent-close | closes without an answer | UNREACHABLE
            stops-in-headers | closes within the headers | NOT_UNDERSTOOD
            reset | breaks the connection | UNREACHABLE
            endless-body | 200 and a body for ever | SENT
            drips-body | 200 and a byte of a body now and then | SENT
            hangs-in-body | 200 and no body that was promised | SENT
            stops-in-body | 200 and half a body | SENT
            bad-chunks | 200 and a body that cannot be read | SENT
            gzip-bomb | 200 and a packed body for ever | SENT
            endless-failure | 500 and a body for ever | SERVER_ERROR
            redirect-inside | 302 to the metadata of clouds | REDIRECTED
            redirect-to-file | 301 to a file | REDIRECTED
            redirect-to-itself | 307 to itself | REDIRECTED
            ten-years | 503, come back in ten years | THROTTLED
            odd-retry-after | 429, and when to come back is nonsense | THROTTLED
            gone | 410 | ENDED_BY_RECEIVER
            """);

    /** One line of a table. */
    private record Row(String target, String what, String outcome) {

        /** With the port that the receiver really has. */
        String url() {
            return target.contains(":")
                    ? target.replace(":8080", ":" + RECEIVER.port())
                    : "http://127.0.0.1:" + RECEIVER.port() + "/" + target;
        }

        String line() {
            return "| `" + target + "` | " + what + " | `" + outcome + "` |";
        }

        Row with(DeliveryOutcome got) {
            return new Row(target, what, got.name());
        }
    }

    private static List<Row> rows(String text) {
        return text.lines()
                .map(line -> line.split(" \\| ", -1))
                .map(parts -> new Row(parts[0], parts[1], parts[2]))
                .toList();
    }

    @AfterAll
    static void stop() throws IOException {
        RECEIVER.close();
        LOOKUPS.close();
    }

    private static InetAddress[] names(String host) throws UnknownHostException {
        Map<String, List<String>> names = Map.of(
                "localhost", List.of("127.0.0.1"),
                "localhost.", List.of("::1"),
                "inside.example", List.of("127.0.0.1"),
                "mixed.example", List.of("8.8.8.8", "10.0.0.1"),
                "six.example", List.of("fd12:3456::1"));
        List<String> addresses = names.get(host);
        if (addresses == null) {
            throw new UnknownHostException(host);
        }
        return addresses.stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    private static WebhookChannel channel(boolean allowInternal) {
        return new WebhookChannel(
                new WebhookOptions(URI.create("urn:example"), Map.of(), null, allowInternal),
                new Links(URI.create("https://tekort.example.org")),
                new ReceiverClient(new NetworkPolicy(allowInternal), HostileReceiversTest::names, LOOKUPS.scheduler()),
                Clock.systemUTC());
    }

    /** All at once, each as the worker does it. */
    private static List<Row> send(List<Row> rows, boolean allowInternal) {
        WebhookChannel channel = channel(allowInternal);
        return Objects.requireNonNull(Flux.fromIterable(rows)
                .flatMapSequential(
                        row -> channel.send(Notices.delivery(Channel.WEBHOOK, row.url(), SECRET))
                                .timeout(TIMEOUT, Mono.just(DeliveryOutcome.TryLater.of(TryLaterReason.TIMEOUT, null)))
                                .map(row::with),
                        rows.size())
                .collectList()
                .block(Duration.ofSeconds(60)));
    }

    @Test
    void noHostileAddressIsEverConnectedTo() {
        assertThat(send(ADDRESSES, false)).containsExactlyElementsOf(ADDRESSES);
        assertThat(RECEIVER.requests()).doesNotContain("");
    }

    @Test
    void noHostileReceiverGetsMoreThanOneRequestOrHoldsUsLongerThanTheTimeout() {
        assertThat(send(RECEIVERS, true)).containsExactlyElementsOf(RECEIVERS);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(RECEIVER.requests())
                .filteredOn(
                        path -> RECEIVERS.stream().anyMatch(row -> row.target().equals(path)))
                .hasSize(RECEIVERS.size())
                .doesNotHaveDuplicates());
    }

    @Test
    void whicheverWayAnAddressWasFoundItIsLookedAtWhenWeConnect() {
        EmbeddedChannel channel = new EmbeddedChannel(new CheckedConnection(new NetworkPolicy(false)));

        for (String inside : List.of("127.0.0.1", "10.0.0.1", "::1", "fd00::1")) {
            assertThat(channel.connect(new InetSocketAddress(InetAddress.ofLiteral(inside), 80))
                            .cause())
                    .isInstanceOf(ForbiddenAddressException.class);
        }
        assertThat(channel.connect(InetSocketAddress.createUnresolved("public.example", 80))
                        .cause())
                .isInstanceOf(ForbiddenAddressException.class);
    }

    @Test
    void publicAddressesAreAllowed() {
        NetworkPolicy policy = new NetworkPolicy(false);

        assertThat(List.of("8.8.8.8", "192.0.66.1", "172.32.0.1", "100.128.0.1", "2a02:898::1", "2001:4860:4860::8888"))
                .allMatch(address -> policy.allows(InetAddress.ofLiteral(address)));
        for (String target :
                List.of("https://public.example/", "https://xn--bcher-kva.example:8443/?a=b", "http://9.example")) {
            assertThat(policy.refuse(target)).isEmpty();
            assertThat(policy.forbid(target)).isEmpty();
        }
    }

    @Test
    void thePageShowsTheSameTables() throws IOException {
        String tables = List.of(ADDRESSES, RECEIVERS).stream()
                .map(rows -> rows.stream().map(Row::line).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        System.out.println(tables);

        for (String table : tables.split("\n\n", -1)) {
            assertThat(Files.readString(PAGE)).contains(table);
        }
    }
}
