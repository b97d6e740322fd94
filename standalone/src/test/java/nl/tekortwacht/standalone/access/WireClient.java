/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends requests byte by byte as they are given, also those that no decent client would send. */
final class WireClient {

    private static final int PATIENCE_MILLIS = 20_000;

    private final URI baseUrl;

    WireClient(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    AccessWorld.Reply send(Attack.Request request) {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
        if (!request.headers().containsKey("Host")) {
            head.append("Host: localhost\r\n");
        }
        request.headers().forEach((name, value) -> {
            if (!value.isEmpty()) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        head.append("Connection: close\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
        try (Socket socket = new Socket(baseUrl.getHost(), baseUrl.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket.getOutputStream(), head.toString(), body);
            return reply(socket.getInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.target(), e);
        }
    }

    private static void write(OutputStream out, String head, byte[] body) {
        try {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
        } catch (IOException e) {
            // The server may answer and hang up before it has read everything; what it said is still to be read.
            Thread.onSpinWait();
        }
    }

    private static AccessWorld.Reply reply(InputStream in) throws IOException {
        String text = read(in);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, Math.max(0, end)).split("\r\n", -1);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.computeIfAbsent(lines[i].substring(0, colon), name -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        int status = lines[0].isEmpty() ? 0 : Integer.parseInt(lines[0].split(" ", -1)[1]);
        return new AccessWorld.Reply(
                status, HttpHeaders.of(headers, (name, value) -> true), end < 0 ? "" : text.substring(end + 4));
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException e) {
            if (all.size() == 0) {
                throw e;
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
