/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** Netty holds a lock for a few instructions while it adds to its pools of buffers; nothing of ours waits there. */
public final class BufferPools implements BlockHoundIntegration {

    /** For the service loader. */
    public BufferPools() {}

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate");
    }
}
