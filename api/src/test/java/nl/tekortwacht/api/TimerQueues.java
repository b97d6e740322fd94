/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Taking a timer out of the JDK's queue needs a lock that is held for microseconds; Reactor does it whenever a timeout is
 * no longer needed. Putting one in is allowed by Reactor's own rules for the same reason.
 */
public final class TimerQueues implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "remove");
    }
}
