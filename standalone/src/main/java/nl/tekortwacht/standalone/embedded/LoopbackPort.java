/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine's own address, 127.0.0.1, that nobody outside it can reach. */
public final class LoopbackPort {

    /** The address that everything here listens on. */
    public static final String ADDRESS = "127.0.0.1";

    private LoopbackPort() {}

    /** A port that is free at this moment, chosen by the operating system. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(ADDRESS))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + ADDRESS, e);
        }
    }

    /**
     * Makes sure that the port can be listened on.
     *
     * @throws CannotStartException if it is taken, with the option that chooses another
     */
    public static void requireFree(int port, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), port), 1);
        } catch (IOException e) {
            throw new CannotStartException(
                    "Port " + port + " of this machine is taken by another program.\nChoose another one, for example "
                            + option + " " + (port + 1) + ".",
                    e);
        }
    }
}
