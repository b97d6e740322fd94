/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import nl.tekortwacht.standalone.embedded.LoopbackPort;

/** Passes connections on to a port of this machine, and can cut or hold all of them. */
public final class TcpProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(20).toNanos();

    private final ServerSocket door;
    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile long heldUntil = System.nanoTime();

    /** A proxy on a free port, which passes on to this port. */
    public TcpProxy(int targetPort) {
        target = new InetSocketAddress(InetAddress.ofLiteral(LoopbackPort.ADDRESS), targetPort);
        try {
            door = new ServerSocket(0, 200, target.getAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    /** Resets every connection; new ones are taken. */
    public void cut() {
        for (Socket socket : open) {
            reset(socket);
        }
    }

    /** Passes nothing on for so long. */
    public void hold(Duration lasting) {
        heldUntil = System.nanoTime() + lasting.toNanos();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException e) {
                // The door has closed, or one caller has gone again; the loop tells which.
                Thread.onSpinWait();
            }
        }
    }

    private void connect(Socket caller) {
        Socket called = new Socket();
        open.add(caller);
        open.add(called);
        try {
            called.connect(target, 5_000);
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> pass(called, caller));
            pass(caller, called);
            back.join();
        } catch (IOException e) {
            // The part behind is away; the caller finds out by the reset.
            reset(caller);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(caller);
            reset(called);
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitRelease();
                out.write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            reset(from);
            reset(to);
        }
    }

    private void awaitRelease() {
        while (System.nanoTime() < heldUntil) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private void reset(Socket socket) {
        open.remove(socket);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is gone already, which is what was wanted.
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
