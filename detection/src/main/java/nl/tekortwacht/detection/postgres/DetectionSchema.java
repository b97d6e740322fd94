/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Brings the schema {@code detection} to the version that this code needs. */
public final class DetectionSchema {

    private DetectionSchema() {}

    /** Migrates the database that R2DBC connects to. Blocks; for the start of the process only. */
    public static void migrate(ConnectionFactoryOptions options) {
        @Nullable Object port = options.getValue(ConnectionFactoryOptions.PORT);
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        options.getRequiredValue(ConnectionFactoryOptions.HOST),
                        Objects.requireNonNullElse(port, 5432),
                        options.getRequiredValue(ConnectionFactoryOptions.DATABASE));
        @Nullable Object user = options.getValue(ConnectionFactoryOptions.USER);
        @Nullable Object password = options.getValue(ConnectionFactoryOptions.PASSWORD);
        migrate(url, user == null ? null : user.toString(), password == null ? null : password.toString());
    }

    /** Migrates the database behind the JDBC URL. */
    static void migrate(String url, @Nullable String user, @Nullable String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .schemas("detection")
                .locations("classpath:db/detection")
                .load()
                .migrate();
    }
}
