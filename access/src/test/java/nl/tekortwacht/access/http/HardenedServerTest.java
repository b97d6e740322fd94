/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import nl.tekortwacht.access.limit.Allowances;
import nl.tekortwacht.access.limit.Pace;
import nl.tekortwacht.access.limit.Rate;
import nl.tekortwacht.access.netty.ConnectionLimits;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.handler.ResponseStatusExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The limits on a real server with real sockets; time that counts for allowances stands still. */
class HardenedServerTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    private final Allowances anonymous = new Allowances(new Rate(1, 4), 100, () -> 0);
    private final Allowances failures = new Allowances(new Rate(1, 2), 100, () -> 0);
    private final Allowances callers = new Allowances(new Rate(1, 3), 100, () -> 0);
    private DisposableServer server;

    HardenedServerTest() {
        server = start();
    }

    @BeforeEach
    void isRunning() {
        assertThat(server.port()).isPositive();
    }

    private DisposableServer start() {
        WebHttpHandlerBuilder handler = WebHttpHandlerBuilder.webHandler(HardenedServerTest::answer)
                .filters(filters -> {
                    filters.add(new SecurityHeaders());
                    filters.add(
                            new BodyPace(new Pace.MinimumPace(100, SHORT), System::nanoTime, Schedulers.parallel()));
                    filters.add(new QueryLimit(5));
                    filters.add(new DoorLimits(anonymous, failures));
                    filters.add(new SignIn());
                    filters.add(new CallerLimits(callers, anonymous));
                    AnnotationAwareOrderComparator.sort(filters);
                })
                .exceptionHandler(new ResponseStatusExceptionHandler())
                // Made here, as it reads a file.
                .codecConfigurer(ServerCodecConfigurer.create());
        return new ConnectionLimits(SHORT, Duration.ofSeconds(5), 1024, 512)
                .applyTo(HttpServer.create().host("localhost").port(0))
                .handle(new ReactorHttpHandlerAdapter(handler.build()))
                .bindNow();
    }

    /** Lets in whoever has a token that begins with {@code good}; the rest of it says who that is. */
    private static final class SignIn implements WebFilter, Ordered {

        @Override
        public int getOrder() {
            return -100;
        }

        @Override
        public Mono<Void> filter(ServerWebExchange exchange, org.springframework.web.server.WebFilterChain chain) {
            String token = exchange.getRequest().getHeaders().getFirst("Authorization");
            if (token != null && !token.startsWith("good")) {
                exchange.getResponse().setStatusCode(HttpStatus.UNAUTHORIZED);
                return exchange.getResponse().setComplete();
            }
            exchange.getAttributes()
                    .put(
                            Caller.ATTRIBUTE,
                            token == null
                                    ? Caller.ANYONE
                                    : new Caller(Caller.Kind.MACHINE, token, Set.of(Role.READER), null, Set.of()));
            return chain.filter(exchange);
        }
    }

    private static Mono<Void> answer(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setContentType(MediaType.TEXT_PLAIN);
        return DataBufferUtils.join(exchange.getRequest().getBody())
                .map(buffer -> {
                    int size = buffer.readableByteCount();
                    DataBufferUtils.release(buffer);
                    return size;
                })
                .defaultIfEmpty(0)
                .flatMap(size -> exchange.getResponse()
                        .writeWith(Mono.just(exchange.getResponse()
                                .bufferFactory()
                                .wrap(("got " + size).getBytes(StandardCharsets.UTF_8)))));
    }

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    /** What comes back until the server closes the connection. */
    private String exchange(String... parts) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            for (String part : parts) {
                out.write(part.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String path, String... headers) throws IOException {
        return exchange(
                "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + String.join("", headers) + "\r\n");
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() throws IOException {
        assertThat(get("/"))
                .startsWith("HTTP/1.1 200")
                .contains(
                        "Cache-Control: no-store",
                        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: no-referrer",
                        "Permissions-Policy: camera=()")
                .doesNotContain("Strict-Transport-Security");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws IOException {
        for (int i = 0; i < 4; i++) {
            assertThat(get("/")).startsWith("HTTP/1.1 200");
        }
        assertThat(get("/"))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 60", "application/problem+json", "X-Content-Type-Options");
        assertThat(get("/", "Authorization: good-a\r\n"))
                .as("callers who signed in are counted by themselves")
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void callersDoNotShareTheirLimit() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(get("/", "Authorization: good-a\r\n")).startsWith("HTTP/1.1 200");
        }
        assertThat(get("/", "Authorization: good-a\r\n")).startsWith("HTTP/1.1 429");
        assertThat(get("/", "Authorization: good-b\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void whoGuessesTokensIsStopped() throws IOException {
        assertThat(get("/", "Authorization: bad-1\r\n")).startsWith("HTTP/1.1 401");
        assertThat(get("/", "Authorization: bad-2\r\n")).startsWith("HTTP/1.1 401");
        assertThat(get("/", "Authorization: bad-3\r\n"))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After");
        assertThat(get("/")).as("open data stays open").startsWith("HTTP/1.1 200");
    }

    @Test
    void aCookieThatIsWorthNothingGivesNoRequestsBeyondTheLimit() throws IOException {
        for (int i = 0; i < 4; i++) {
            assertThat(get("/", "Cookie: a=" + i + "\r\n")).startsWith("HTTP/1.1 200");
        }
        assertThat(get("/", "Cookie: a=5\r\n")).startsWith("HTTP/1.1 429");
    }

    @Test
    void aBodyThatDripsIsEndedAndTheConnectionClosed() throws IOException {
        assertThat(exchange("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n", "drip"))
                .startsWith("HTTP/1.1 408")
                .containsIgnoringCase("connection: close");
    }

    @Test
    void aBodyThatComesIsTaken() throws IOException {
        assertThat(exchange(
                        "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n",
                        "x".repeat(1000)))
                .startsWith("HTTP/1.1 200")
                .endsWith("got 1000");
    }

    @Test
    void headersThatDoNotEndCloseTheConnection() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ")).isEmpty();
    }

    @Test
    void longHeadersLongPathsAndManyParametersAreRefused() throws IOException {
        assertThat(get("/", "X-Long: " + "a".repeat(1100) + "\r\n")).startsWith("HTTP/1.1 4");
        assertThat(get("/" + "a".repeat(700))).startsWith("HTTP/1.1 4");
        assertThat(get("/?" + "a=1&".repeat(5) + "a=1"))
                .startsWith("HTTP/1.1 400")
                .contains("at most 5 parameters");
        assertThat(get("/?" + "a=1&".repeat(4) + "a=1")).startsWith("HTTP/1.1 200");
    }
}
