/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import nl.tekortwacht.startup.DatabaseAddress;
import nl.tekortwacht.startup.SchemaUpdate;

/** The tables. Proof, in the hands of a store, that they exist. */
public final class AccessSchema {

    private AccessSchema() {}

    /**
     * Brings the tables up to date; blocks, so only at start.
     *
     * @throws nl.tekortwacht.startup.StartupProblem if the database cannot be used
     */
    public static AccessSchema migrate(DatabaseAddress database) {
        SchemaUpdate.apply("access", database);
        return new AccessSchema();
    }
}
