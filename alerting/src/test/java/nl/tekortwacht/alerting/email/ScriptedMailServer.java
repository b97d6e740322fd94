/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server on this machine that says to each command what the script says, and what is polite to the others. */
final class ScriptedMailServer implements AutoCloseable {

    /** In place of a reply: says nothing and keeps the connection open. */
    static final String NOTHING = "";

    /** In place of a reply: closes the connection. */
    static final String CLOSE = "close";

    private static final Map<String, String> POLITE =
            Map.of("connect", "220 here", "DATA", "354 go on", ".", "250 taken", "QUIT", "221 bye");

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> script;

    /**
     * Starts.
     *
     * @param script replies by command: {@code connect}, {@code EHLO}, {@code MAIL}, {@code RCPT}, {@code DATA}, and
     *     {@code .} after the message
     */
    ScriptedMailServer(Map<String, String> script) {
        this.script = script;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
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
            OutputStream out = connection.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            boolean goesOn = reply(out, "connect");
            while (goesOn) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                String command = command(line);
                goesOn = reply(out, command);
                while (goesOn && command.equals("DATA") && line != null) {
                    line = in.readLine();
                    if (".".equals(line)) {
                        goesOn = reply(out, ".");
                        command = ".";
                    }
                }
            }
        } catch (IOException hungUp) {
            connection.isClosed();
        }
    }

    private static String command(String line) {
        return line.split(" ", -1)[0].toUpperCase(Locale.ROOT);
    }

    /** Whether the conversation goes on. */
    private boolean reply(OutputStream out, String command) throws IOException {
        String reply = script.getOrDefault(command, POLITE.getOrDefault(command, "250 fine"));
        if (reply.equals(CLOSE)) {
            return false;
        }
        if (!reply.equals(NOTHING)) {
            out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
