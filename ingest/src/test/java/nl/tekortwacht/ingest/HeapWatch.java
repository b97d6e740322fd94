/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** What is left on the heap after collections: what is held, without what only waits to be collected. */
final class HeapWatch {

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
            .toList();
    private long most;
    private int looks;

    /** Looks, and every thousandth time collects first. */
    void look() {
        looks++;
        if (looks % 1_000 == 0) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        long held = pools.stream()
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
        most = Math.max(most, held);
    }

    /** The most that was held, in bytes. */
    long most() {
        return most;
    }
}
