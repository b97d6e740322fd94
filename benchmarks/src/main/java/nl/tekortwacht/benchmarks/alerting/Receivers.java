/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.alerting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Receivers of webhooks on this machine, each on a port of its own, so that each is an endpoint of its own. */
final class Receivers implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /** What they do with a message. */
    enum Manner {
        /** Answer 204. */
        TAKE,
        /** Answer 500. */
        FAIL,
        /** Say nothing. */
        HANG
    }

    /** A message as it came. */
    record Taken(String url, Map<String, String> headers, String body, Instant at) {}

    private final Manner manner;
    private final Clock clock;
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final List<DisposableServer> servers = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();

    Receivers(int number, Manner manner, Clock clock) {
        this.manner = manner;
        this.clock = clock;
        for (int i = 0; i < number; i++) {
            DisposableServer server = HttpServer.create()
                    .host(LOOPBACK)
                    .port(0)
                    .handle(this::handle)
                    .bindNow();
            servers.add(server);
            urls.add("http://" + LOOPBACK + ":" + server.port() + "/");
        }
    }

    private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap(body -> answer(request, body, response));
    }

    private Mono<Void> answer(HttpServerRequest request, String body, HttpServerResponse response) {
        Map<String, String> headers = new TreeMap<>();
        request.requestHeaders().forEach(header -> headers.put(header.getKey(), header.getValue()));
        taken.add(new Taken("http://" + headers.get("host") + "/", headers, body, clock.instant()));
        count.incrementAndGet();
        return switch (manner) {
            case TAKE -> response.status(204).send();
            case FAIL -> response.status(500).send();
            case HANG -> Mono.never();
        };
    }

    /** That many addresses, each receiver in turn. */
    List<String> urls(int number) {
        List<String> some = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            some.add(urls.get(i % urls.size()));
        }
        return some;
    }

    int count() {
        return count.get();
    }

    /** What came since this was last asked. */
    List<Taken> takeAll() {
        List<Taken> all = new ArrayList<>();
        for (Taken next = taken.poll(); next != null; next = taken.poll()) {
            all.add(next);
        }
        count.addAndGet(-all.size());
        return all;
    }

    @Override
    public void close() {
        servers.forEach(DisposableServer::disposeNow);
    }
}
