/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Reading the machine's random numbers looks like reading a file, but does not wait: new ids, and the password exchange
 * of the PostgreSQL driver, need them on event loops.
 */
public final class RandomnessDoesNotBlock implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes");
    }
}
