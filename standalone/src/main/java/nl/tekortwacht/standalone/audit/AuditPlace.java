/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an audit log is.
 *
 * @param data the folder with all data; counts if no database is named
 * @param database the address for R2DBC
 * @param user of the database
 * @param password of the user
 * @param kafka the addresses of Kafka; without them the anchors are those of the folder, or there are none
 */
public record AuditPlace(
        Path data,
        @Nullable String database,
        String user,
        String password,
        @Nullable String kafka) {

    /** Without the password. */
    @Override
    public String toString() {
        return database == null ? data.toString() : database;
    }
}
