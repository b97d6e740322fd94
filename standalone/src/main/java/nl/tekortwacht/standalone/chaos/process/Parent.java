/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

import java.util.concurrent.CompletableFuture;

/** The process that started this one; this one does not outlive it, however it ends. */
final class Parent {

    private static final int ORPHANED = 3;

    private Parent() {}

    /** Ends this process at once when its parent has ended. */
    static CompletableFuture<?> endWithIt() {
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        return parent.onExit().thenRun(() -> Runtime.getRuntime().halt(ORPHANED));
    }
}
