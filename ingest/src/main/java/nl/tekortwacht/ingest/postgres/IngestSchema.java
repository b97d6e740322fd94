/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import org.flywaydb.core.Flyway;

/** The schema {@code ingest}, brought up to date before any store is used. */
public final class IngestSchema {

    private static final String R2DBC = "r2dbc:";

    private IngestSchema() {}

    /**
     * Migrates the schema; blocks.
     *
     * @param r2dbcUrl the address of the database as R2DBC knows it
     */
    public static IngestSchema migrate(String r2dbcUrl, String username, String password) {
        Flyway.configure()
                .dataSource(jdbcUrl(r2dbcUrl), username, password)
                .schemas("ingest")
                .locations("classpath:db/ingest")
                .load()
                .migrate();
        return new IngestSchema();
    }

    /** The address as JDBC knows it; options are left out, since the two drivers name them differently. */
    static String jdbcUrl(String r2dbcUrl) {
        if (!r2dbcUrl.startsWith(R2DBC)) {
            throw new IllegalArgumentException("not an R2DBC address: " + r2dbcUrl);
        }
        int options = r2dbcUrl.indexOf('?');
        String address = r2dbcUrl.substring(R2DBC.length(), options < 0 ? r2dbcUrl.length() : options);
        return "jdbc:" + (address.startsWith("pool:") ? address.substring("pool:".length()) : address);
    }
}
