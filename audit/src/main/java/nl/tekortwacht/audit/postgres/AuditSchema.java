/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import nl.tekortwacht.startup.DatabaseAddress;
import nl.tekortwacht.startup.SchemaUpdate;

/** The schema {@code audit}, brought up to date before anything uses it. */
public final class AuditSchema {

    private AuditSchema() {}

    /**
     * Migrates the schema; blocks.
     *
     * @throws nl.tekortwacht.startup.StartupProblem if that cannot be
     */
    public static AuditSchema migrate(DatabaseAddress database) {
        SchemaUpdate.apply("audit", database);
        return new AuditSchema();
    }
}
