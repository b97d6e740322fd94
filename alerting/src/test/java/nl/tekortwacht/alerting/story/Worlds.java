/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.util.UUID;
import nl.tekortwacht.alerting.alert.Stores;
import nl.tekortwacht.alerting.postgres.Leases;
import nl.tekortwacht.alerting.postgres.PostgresAcknowledgements;
import nl.tekortwacht.alerting.postgres.PostgresDeliveryStore;
import nl.tekortwacht.alerting.postgres.PostgresSilenceStore;
import nl.tekortwacht.alerting.postgres.TestDatabase;

/** Makes worlds. */
final class Worlds {

    private Worlds() {}

    static World inMemory(Tables tables) {
        return new World(
                new Stores(new MemoryAlertStore(tables), new MemoryBeliefStore(tables), new MemoryWaitingStore(tables)),
                new MemoryDeliveryStore(tables),
                new MemorySilenceStore(tables),
                new MemoryAcknowledgements(tables));
    }

    /** An empty one in the database that all tests share. */
    static World inPostgres() {
        TestDatabase.empty();
        return new World(
                TestDatabase.stores(),
                new PostgresDeliveryStore(TestDatabase.client(), new Leases(new UUID(1, 1)), TestDatabase.schema()),
                new PostgresSilenceStore(TestDatabase.client(), TestDatabase.schema()),
                new PostgresAcknowledgements(TestDatabase.client(), TestDatabase.schema()));
    }
}
