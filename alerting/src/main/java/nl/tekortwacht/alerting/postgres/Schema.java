/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.tekortwacht.startup.DatabaseAddress;
import nl.tekortwacht.startup.SchemaUpdate;

/** The tables. Proof, in the hands of a store, that they exist. */
public final class Schema {

    private Schema() {}

    /**
     * Brings the tables up to date; blocks, so only at start. Notes on the first start since when alerting watches.
     *
     * @param watchFrom what is noted; without effect later
     * @throws IllegalStateException if the database cannot be used
     */
    public static Schema migrate(DatabaseAddress database, Instant watchFrom) {
        SchemaUpdate.apply("alerting", database);
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                PreparedStatement insert = connection.prepareStatement(
                        "insert into alerting.watch (since) values (?) on conflict do nothing")) {
            insert.setObject(1, watchFrom.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            return new Schema();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note since when alerting watches", e);
        }
    }
}
