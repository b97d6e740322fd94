/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Numbers the claims of this instance. A random id for each would block on the machine's source of randomness. */
public final class Leases implements Supplier<UUID> {

    private final long instance;
    private final AtomicLong last = new AtomicLong();

    /**
     * Leases that nobody else gives.
     *
     * @param instance random, so that no other instance has it
     */
    public Leases(UUID instance) {
        this.instance = instance.getMostSignificantBits();
    }

    @Override
    public UUID get() {
        return new UUID(instance, last.incrementAndGet());
    }
}
