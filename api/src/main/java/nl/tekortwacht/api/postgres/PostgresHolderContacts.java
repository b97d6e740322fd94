/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import nl.tekortwacht.api.store.HolderContacts;
import nl.tekortwacht.api.subscription.Channel;
import nl.tekortwacht.api.subscription.HolderContact;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads, writes and deletes {@code alerting.holder_contacts}. */
public final class PostgresHolderContacts implements HolderContacts {

    private final Database database;

    /** Reads and writes through the gate. */
    public PostgresHolderContacts(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Void> put(HolderContact contact, @Nullable String secret) {
        return database.update(new Statement("insert into alerting.holder_contacts"
                                + " (holder, channel, target, secret, language, updated_at)"
                                + " values (:holder, :channel, :target, :secret, :language, :at)"
                                + " on conflict (holder) do update set channel = excluded.channel,"
                                + " target = excluded.target, secret = excluded.secret,"
                                + " language = excluded.language, updated_at = excluded.updated_at")
                        .bind("holder", contact.holder().value())
                        .bind("channel", contact.channel().wireName())
                        .bind("target", contact.target())
                        .bind("secret", secret, String.class)
                        .bind("language", contact.language())
                        .bind("at", contact.updatedAt()))
                .then();
    }

    @Override
    public Mono<HolderContact> get(PartyId holder) {
        return database.one(
                new Statement("select * from alerting.holder_contacts where holder = :holder")
                        .bind("holder", holder.value()),
                row -> new HolderContact(
                        new PartyId(row.text("holder")),
                        Channel.ofWireName(row.text("channel")).orElseThrow(),
                        row.text("target"),
                        row.text("language"),
                        row.instant("updated_at")));
    }

    @Override
    public Mono<Boolean> delete(PartyId holder) {
        return database.update(new Statement("delete from alerting.holder_contacts where holder = :holder")
                        .bind("holder", holder.value()))
                .map(rows -> rows > 0);
    }
}
