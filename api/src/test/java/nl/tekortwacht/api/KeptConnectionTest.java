/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** A connection that is kept goes on being read, also when a request waited behind another. */
class KeptConnectionTest extends ApiTest {

    private static final int ROUNDS = 20;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String FROM_THE_DATABASE = "GET /v1/summary HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String FROM_MEMORY = "GET /v1/products HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Value("${local.server.port}")
    private int listening;

    @Test
    void answersWhateverComesAfterARequestThatWaited() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listening)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int round = 0; round < ROUNDS; round++) {
                socket.getOutputStream().write((FROM_THE_DATABASE + FROM_MEMORY).getBytes(StandardCharsets.US_ASCII));
                assertThat(status(in)).as("round %d, the first", round).contains("200");
                assertThat(status(in))
                        .as("round %d, the one that waited", round)
                        .contains("200");
                socket.getOutputStream().write(FROM_MEMORY.getBytes(StandardCharsets.US_ASCII));
                assertThat(status(in)).as("round %d, the one after", round).contains("200");
            }
        }
    }

    /** The status line of the next answer; its headers and body are read and left. */
    private static String status(BufferedReader in) throws IOException {
        String status = in.readLine();
        int length = 0;
        for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        for (int read = 0; read < length; read++) {
            in.read();
        }
        return status;
    }
}
