/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs something that Ctrl-C ends, and stops it in good order before the process is gone. */
final class RunUntilStopped {

    private static final int STOPPED = 130;

    private RunUntilStopped() {}

    /**
     * Runs the work until it returns or the process is told to end; what it opened is closed either way, once.
     *
     * @return what the work returned
     */
    static int run(Callable<Integer> work, Runnable close) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicBoolean isEnding = new AtomicBoolean();
        Thread onExit = new Thread(
                () -> {
                    isEnding.set(true);
                    close.run();
                    closed.countDown();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            return work.call();
        } catch (Exception e) {
            if (isEnding.get()) {
                // What it worked with was taken away; that is how it was meant.
                return STOPPED;
            }
            throw e;
        } finally {
            if (removed(onExit)) {
                close.run();
            } else {
                closed.await();
            }
        }
    }

    private static boolean removed(Thread onExit) {
        try {
            return Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The process is already ending, and the hook does the closing.
            return false;
        }
    }
}
