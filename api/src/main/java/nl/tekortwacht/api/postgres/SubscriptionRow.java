/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import nl.tekortwacht.api.subscription.Channel;
import nl.tekortwacht.api.subscription.Choice;
import nl.tekortwacht.api.subscription.Draft;
import nl.tekortwacht.api.subscription.Event;
import nl.tekortwacht.api.subscription.Subject;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.api.subscription.Timing;
import nl.tekortwacht.api.subscription.Verification;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/** A row of {@code alerting.subscriptions}. */
final class SubscriptionRow {

    static final String SELECT =
            "select id, name, product_id, group_id, atc_prefix, substance, has_list, channel, target,"
                    + " language, created_at, events, severity, digest_at, digest_day, quiet_from, quiet_until, zone,"
                    + " verification, verified_at, verification_reason, cardinality(l.products) as listed,"
                    + " l.changed_at as listed_at, ";

    static final String CHOICES = "events = :events, severity = :severity, digest_at = :digestAt,"
            + " digest_day = :digestDay, quiet_from = :quietFrom, quiet_until = :quietUntil, zone = :zone";

    static final String INSERT = "insert into alerting.subscriptions (id, name, product_id, group_id, atc_prefix,"
            + " substance, has_list, channel, target, secret, language, created_at, verification, verified_at,"
            + " verification_reason, verification_due_at, events, severity, digest_at, digest_day, quiet_from,"
            + " quiet_until, zone, owner) values (:id, :name, :product, :group, :atc, :substance, :hasList, :channel, :target,"
            + " :secret, :language, :createdAt, :verification, :verifiedAt, :reason, :dueAt, :events, :severity,"
            + " :digestAt, :digestDay, :quietFrom, :quietUntil, :zone, :owner)";

    private SubscriptionRow() {}

    static Statement bind(Subscription subscription, @Nullable String secret, String owner, Statement insert) {
        Draft content = subscription.content();
        Subject subject = content.subject();
        Verification verification = subscription.verification();
        boolean waits = verification.status() == Verification.Status.PENDING;
        return bind(content.choice(), insert)
                .bind("id", subscription.id())
                .bind("name", content.name())
                .bind("product", subject.productOrNull(), String.class)
                .bind("group", subject.groupOrNull(), String.class)
                .bind("atc", subject.atcOrNull(), String.class)
                .bind("substance", subject.substanceOrNull(), String.class)
                .bind("hasList", subject.isList())
                .bind("channel", content.channel().wireName())
                .bind("target", content.target())
                .bind("secret", secret, String.class)
                .bind("owner", owner)
                .bind("language", content.language())
                .bind("createdAt", subscription.createdAt())
                .bind("verification", verification.status().name())
                .bind("verifiedAt", verification.since(), Instant.class)
                .bind("reason", verification.reason(), String.class)
                .bind("dueAt", waits ? subscription.createdAt() : null, Instant.class);
    }

    static Statement bind(Choice choice, Statement statement) {
        Timing timing = choice.timing();
        Timing.Digest digest = timing.digest();
        Timing.Quiet quiet = timing.quiet();
        DayOfWeek day = digest == null ? null : digest.day();
        return statement
                .bind(
                        "events",
                        choice.events().stream().map(Event::topic).sorted().toArray(String[]::new))
                .bind("severity", choice.severity().name())
                .bind("digestAt", digest == null ? null : digest.at(), LocalTime.class)
                .bind("digestDay", day == null ? null : day.name(), String.class)
                .bind("quietFrom", quiet == null ? null : quiet.from(), LocalTime.class)
                .bind("quietUntil", quiet == null ? null : quiet.until(), LocalTime.class)
                .bind("zone", timing.zone().getId());
    }

    static Subscription read(Row row, KnownAt at) {
        Channel channel = Channel.ofWireName(row.text("channel")).orElseThrow();
        return new Subscription(
                row.uuid("id"),
                new Draft(
                        row.text("name"),
                        subject(row),
                        channel,
                        row.text("target"),
                        row.text("language"),
                        new Choice(events(row), row.word("severity", Severity.class), timing(row))),
                verification(row, channel, at),
                row.instant("created_at"),
                row.orNull("ended", Instant.class));
    }

    /** Of the past it is known when it was verified; that it failed later was not known then. */
    private static Verification verification(Row row, Channel channel, KnownAt at) {
        Instant verifiedAt = row.orNull("verified_at", Instant.class);
        Verification now = new Verification(
                row.word("verification", Verification.Status.class),
                verifiedAt,
                row.orNull("verification_reason", String.class));
        boolean knownThen = at.present() || (verifiedAt != null && !verifiedAt.isAfter(at.instant()));
        return knownThen ? now : Verification.pending(channel);
    }

    private static Set<Event> events(Row row) {
        Set<Event> events = EnumSet.noneOf(Event.class);
        Arrays.stream(row.get("events", String[].class))
                .flatMap(topic -> Event.ofTopic(topic).stream())
                .forEach(events::add);
        return events;
    }

    private static Timing timing(Row row) {
        LocalTime at = row.orNull("digest_at", LocalTime.class);
        LocalTime from = row.orNull("quiet_from", LocalTime.class);
        LocalTime until = row.orNull("quiet_until", LocalTime.class);
        return new Timing(
                at == null ? null : new Timing.Digest(at, row.wordOrNull("digest_day", DayOfWeek.class)),
                from == null || until == null ? null : new Timing.Quiet(from, until),
                ZoneId.of(row.text("zone")));
    }

    private static Subject subject(Row row) {
        String product = row.orNull("product_id", String.class);
        String group = row.orNull("group_id", String.class);
        String substance = row.orNull("substance", String.class);
        if (row.yes("has_list")) {
            Integer listed = row.orNull("listed", Integer.class);
            Instant changed = row.orNull("listed_at", Instant.class);
            return new Subject.OfKeptList(
                    listed == null ? 0 : listed, changed == null ? row.instant("created_at") : changed);
        }
        if (product != null) {
            return new Subject.OfProduct(new ProductId(product));
        }
        if (group != null) {
            return new Subject.OfGroup(group);
        }
        return substance != null
                ? new Subject.OfSubstance(substance)
                : new Subject.OfAtc(new AtcCode(row.text("atc_prefix")));
    }
}
