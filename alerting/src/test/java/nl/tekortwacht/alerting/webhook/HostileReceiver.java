/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on this machine that answers as well or badly as the path of the URL says. */
final class HostileReceiver implements AutoCloseable {

    private static final int PAUSE_MILLIS = 50;
    private static final String LONG = "x".repeat(1 << 20);
    private static final Map<String, Behaviour> BEHAVIOURS = Map.ofEntries(
            Map.entry("accepts", to -> to.status("204 Taken")),
            Map.entry("busy", to -> to.status("503 Busy")),
            Map.entry("refuses", to -> to.status("400 No")),
            Map.entry("two-minutes", to -> to.status("429 Slow\r\nRetry-After: 120")),
            Map.entry("hangs", Connection::waitForTheEnd),
            Map.entry("drips-headers", to -> to.say("HTTP/1.1 200 OK\r\nX: ").drip("y")),
            Map.entry("endless-headers", to -> to.say("HTTP/1.1 200 OK\r\n").pour("X: y\r\n")),
            Map.entry("huge-header", to -> to.say("HTTP/1.1 200 OK\r\nX: " + LONG + "\r\n\r\n")),
            Map.entry("huge-status-line", to -> to.say("HTTP/1.1 200 " + LONG + "\r\n\r\n")),
            Map.entry("endless-body", to -> to.say("HTTP/1.1 200 OK\r\n\r\n").pour(LONG)),
            Map.entry("endless-failure", to -> to.say("HTTP/1.1 500 No\r\n\r\n").pour(LONG)),
            Map.entry("gzip-bomb", to -> to.say("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
                    .pour(LONG)),
            Map.entry("drips-body", to -> to.say("HTTP/1.1 200 OK\r\n\r\n").drip("y")),
            Map.entry("hangs-in-body", to -> to.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n")
                    .waitForTheEnd()),
            Map.entry("stops-in-body", to -> to.say("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf")),
            Map.entry("bad-chunks", to -> to.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")),
            Map.entry("not-http", to -> to.say("SSH-2.0-OpenSSH_9.9\r\n")),
            Map.entry("silent-close", to -> {}),
            Map.entry("reset", Connection::reset),
            Map.entry("stops-in-headers", to -> to.say("HTTP/1.1 200 OK\r\nX:")),
            Map.entry("continues", to -> to.drip("HTTP/1.1 100 Continue\r\n\r\n")),
            Map.entry("switches", to -> to.status("101 Switching Protocols\r\nUpgrade: smtp")),
            Map.entry("status-999", to -> to.status("999 What")),
            Map.entry("redirect-inside", to -> to.status("302 Found\r\nLocation: http://169.254.169.254/latest/")),
            Map.entry("redirect-to-file", to -> to.status("301 Moved\r\nLocation: file:///etc/hostname")),
            Map.entry("redirect-to-itself", to -> to.status("307 Again\r\nLocation: /redirect-to-itself")),
            Map.entry("ten-years", to -> to.status("503 Busy\r\nRetry-After: 315360000")),
            Map.entry("odd-retry-after", to -> to.status("429 Slow\r\nRetry-After: -1e9, now")),
            Map.entry("gone", to -> to.status("410 Gone")));

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    HostileReceiver() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** What it does with one connection. */
    @FunctionalInterface
    private interface Behaviour {
        void answer(Connection to) throws IOException, InterruptedException;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The paths that were asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String path = readRequest(connection);
            requests.add(path);
            Behaviour behaviour = BEHAVIOURS.get(path);
            if (behaviour != null) {
                behaviour.answer(new Connection(connection, connection.getOutputStream()));
            }
        } catch (IOException | InterruptedException hungUp) {
            Thread.currentThread().interrupt();
        }
    }

    private static String readRequest(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = String.valueOf(in.readLine());
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        for (int i = 0; i < length && in.read() >= 0; i++) {}
        String[] words = first.split(" ", -1);
        return words.length > 1 ? words[1].replaceFirst("^/", "") : first;
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        socket.close();
        threads.shutdownNow();
    }

    private final class Connection {

        private final Socket client;
        private final OutputStream out;

        Connection(Socket client, OutputStream out) {
            this.client = client;
            this.out = out;
        }

        Connection say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return this;
        }

        void status(String head) throws IOException {
            say("HTTP/1.1 " + head + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }

        void drip(String text) throws IOException, InterruptedException {
            while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                say(text);
            }
        }

        void pour(String text) throws IOException {
            while (end.getCount() > 0) {
                say(text);
            }
        }

        void waitForTheEnd() throws InterruptedException {
            end.await();
        }

        void reset() throws IOException {
            client.setSoLinger(true, 0);
        }
    }
}
