/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.running;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parts that were opened, to be closed in the opposite order, all of them, even if one does not close. Ctrl-C may come
 * while parts are still being opened.
 */
final class OpenParts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** Takes the part over; if all has been closed already, the part is closed at once. */
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            closeOne(part);
            throw new IllegalStateException("stopped while starting");
        }
        parts.push(part);
        return part;
    }

    /** Closes everything, the last opened first. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            closeOne(parts.pop());
        }
    }

    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.error("{} did not close", part.getClass().getSimpleName(), e);
        }
    }
}
