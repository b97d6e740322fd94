/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.alerting.alert.HolderContacts;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.contracts.id.PartyId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads {@code alerting.holder_contacts}. */
public final class PostgresHolderContacts implements HolderContacts {

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the table exists. */
    public PostgresHolderContacts(DatabaseClient database, Schema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<Map<PartyId, Address>> all() {
        return database.sql("select holder, channel, target, language from alerting.holder_contacts"
                        + " where channel in ('email', 'webhook')")
                .map(row -> Map.entry(new PartyId(text(row, "holder")), address(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Address address(Readable row) {
        return new Address(
                Kinds.channel(text(row, "channel")), text(row, "target"), Locale.forLanguageTag(text(row, "language")));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
