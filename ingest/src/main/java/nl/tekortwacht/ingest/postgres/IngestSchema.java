/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import nl.tekortwacht.startup.DatabaseAddress;
import nl.tekortwacht.startup.SchemaUpdate;

/** The schema {@code ingest}, brought up to date before any store is used. */
public final class IngestSchema {

    private IngestSchema() {}

    /**
     * Migrates the schema; blocks.
     *
     * @throws nl.tekortwacht.startup.StartupProblem if that cannot be
     */
    public static IngestSchema migrate(DatabaseAddress database) {
        SchemaUpdate.apply("ingest", database);
        return new IngestSchema();
    }
}
