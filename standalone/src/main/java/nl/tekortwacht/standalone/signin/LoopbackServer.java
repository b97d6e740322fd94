/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import kotlin.jvm.functions.Function1;
import nl.tekortwacht.standalone.embedded.LoopbackPort;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The JDK's HTTP server under the demo's provider: on this machine only, and on threads that may wait. */
final class LoopbackServer implements OAuth2HttpServer {

    private @Nullable HttpServer server;

    private HttpServer server() {
        return Objects.requireNonNull(server, "not started");
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException("the demo's provider is for this machine only, not for " + address);
        }
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's provider cannot listen", e);
        }
        server().createContext("/", exchange -> answer(exchange, handler));
        server().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server().start();
        return this;
    }

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(0, handler);
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(InetAddress.ofLiteral(LoopbackPort.ADDRESS), port, handler);
    }

    private void answer(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler)
            throws IOException {
        try (exchange) {
            OAuth2HttpResponse answer = handler.invoke(request(exchange));
            answer.getHeaders().toMultimap().forEach((name, values) -> exchange.getResponseHeaders()
                    .put(name, values));
            byte[] body = Objects.requireNonNullElse(answer.getBody(), "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.getStatus(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private OAuth2HttpRequest request(HttpExchange exchange) throws IOException {
        Headers.Builder headers = new Headers.Builder();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.addUnsafeNonAscii(name, value)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new OAuth2HttpRequest(
                headers.build(),
                exchange.getRequestMethod(),
                url(exchange.getRequestURI().toString()),
                body);
    }

    @Override
    public OAuth2HttpServer stop() {
        server().stop(0);
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        return server().getAddress().getPort();
    }

    @Override
    public HttpUrl url(String path) {
        return HttpUrl.get("http://" + LoopbackPort.ADDRESS + ":" + port() + path);
    }

    @Override
    public @Nullable Ssl sslConfig() {
        return null;
    }
}
