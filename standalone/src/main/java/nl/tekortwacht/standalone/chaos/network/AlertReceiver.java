/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import nl.tekortwacht.standalone.embedded.LoopbackPort;

/** Receives alerts as webhooks, remembers their ids, and answers according to its mood. */
public final class AlertReceiver implements AutoCloseable {

    private static final int SLOWEST_SECONDS = 8;

    private final HttpServer server;
    private final SplittableRandom chance;
    private final Map<String, Integer> timesSeen = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong();
    private volatile Mood mood = Mood.WELL;

    /** A receiver on a free port of this machine. */
    public AlertReceiver(long seed) {
        chance = new SplittableRandom(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LoopbackPort.ADDRESS), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** Its address, for whoever is to be told. */
    public String url(String name) {
        return "http://" + LoopbackPort.ADDRESS + ":" + server.getAddress().getPort() + "/" + name;
    }

    /** From now on it answers like this. */
    public void be(Mood next) {
        mood = next;
    }

    /** The ids of the alerts that have arrived. */
    public Set<String> seen() {
        return Set.copyOf(timesSeen.keySet());
    }

    /** How many messages came in. */
    public long messages() {
        return messages.get();
    }

    /** How many messages were repeats. */
    public long repeats() {
        return messages.get() - timesSeen.size();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                agree(exchange);
                return;
            }
            String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
            Mood now = mood;
            boolean hears = now == Mood.WELL || now == Mood.SLOW || (now == Mood.CLOSING && flip());
            if (hears) {
                messages.incrementAndGet();
                timesSeen.merge(id, 1, Integer::sum);
            }
            answer(exchange, now);
        }
    }

    /** Whoever asks may send messages here, in any mood. */
    private static void agree(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("WebHook-Allowed-Origin", "*");
        exchange.sendResponseHeaders(200, -1);
    }

    private void answer(HttpExchange exchange, Mood now) throws IOException {
        switch (now) {
            case WELL -> exchange.sendResponseHeaders(204, -1);
            case SLOW -> {
                LockSupport.parkNanos(Duration.ofSeconds(below(SLOWEST_SECONDS)).toNanos());
                exchange.sendResponseHeaders(204, -1);
            }
            case ERRORS -> {
                boolean asksToWait = flip();
                if (asksToWait) {
                    exchange.getResponseHeaders().set("Retry-After", "2");
                }
                exchange.sendResponseHeaders(asksToWait ? 503 : 500, -1);
            }
            case CLOSING -> exchange.close();
        }
    }

    private synchronized boolean flip() {
        return chance.nextBoolean();
    }

    private synchronized int below(int bound) {
        return chance.nextInt(bound);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
