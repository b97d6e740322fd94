/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Locks inside libraries that BlockHound takes for waiting when two threads meet there, but that are held for a few
 * instructions, or once in the life of a process. Nothing of ours is in this list, and nothing that waits for another
 * machine.
 */
public final class BriefLocks implements BlockHoundIntegration {

    /** For the service loader. */
    public BriefLocks() {}

    @Override
    public void applyTo(BlockHound.Builder builder) {
        // Netty's pools of buffers, which the loops of servers and clients share.
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
                .allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator$Magazine", "free")
                // Taking a timer out of the JDK's queue; putting one in is allowed by Reactor's own rules.
                .allowBlockingCallsInside("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "remove")
                // The first task of a worker makes its thread.
                .allowBlockingCallsInside("java.util.concurrent.ThreadPoolExecutor", "ensurePrestart")
                // Jackson learns each type once.
                .allowBlockingCallsInside("tools.jackson.databind.deser.DeserializerCache", "findValueDeserializer")
                // Random numbers are read like a file, without waiting; ids and password exchanges need them.
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes");
    }
}
