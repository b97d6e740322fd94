/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Choice;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.alerting.plan.Timing;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code alerting.subscriptions}.
 *
 * @param interest what it is about; null if that is a stock list
 */
record SubscriptionRow(UUID id, @Nullable Interest interest, Address address, Choice choice) {

    /** What is to be selected of a row. */
    static final String COLUMNS = """
            s.id, s.product_id, s.group_id, s.atc_prefix, s.substance, s.has_list, s.channel, s.target, s.language,
              s.events, s.severity, s.digest_at, s.digest_day, s.quiet_from, s.quiet_until, s.zone""";

    /** Whether this program knows what to do with a row. */
    static final String UNDERSTOOD = """
            s.channel in ('email', 'webhook')
              and num_nonnulls(s.product_id, s.group_id, s.atc_prefix, s.substance) + s.has_list::int = 1""";

    /** The most important first. */
    private static final List<Topic> ORDER =
            List.of(Topic.CONFIRMATION, Topic.ANNOUNCEMENT, Topic.SUSPICION, Topic.SEVERITY, Topic.AT_RISK);

    static SubscriptionRow of(Readable row) {
        Address address = new Address(
                Kinds.channel(text(row, "channel")), text(row, "target"), Locale.forLanguageTag(text(row, "language")));
        return new SubscriptionRow(
                Objects.requireNonNull(row.get("id", UUID.class)), interest(row), address, choice(row));
    }

    Subscription about(Interest list) {
        return new Subscription(id, interest == null ? list : interest, address, choice);
    }

    private static @Nullable Interest interest(Readable row) {
        String product = row.get("product_id", String.class);
        if (product != null) {
            return new Interest.OfProduct(new ProductId(product));
        }
        String group = row.get("group_id", String.class);
        if (group != null) {
            return new Interest.OfGroup(group);
        }
        String substance = row.get("substance", String.class);
        if (substance != null) {
            return new Interest.OfSubstance(substance);
        }
        String atc = row.get("atc_prefix", String.class);
        return atc == null ? null : new Interest.OfAtcPrefix(atc);
    }

    private static Choice choice(Readable row) {
        List<Topic> news = Arrays.stream(Objects.requireNonNull(row.get("events", String[].class)))
                .map(Topic::valueOf)
                .sorted(Comparator.comparingInt(ORDER::indexOf))
                .toList();
        return new Choice(news, Severity.valueOf(text(row, "severity")), timing(row));
    }

    private static Timing timing(Readable row) {
        LocalTime at = row.get("digest_at", LocalTime.class);
        String day = row.get("digest_day", String.class);
        LocalTime from = row.get("quiet_from", LocalTime.class);
        LocalTime until = row.get("quiet_until", LocalTime.class);
        return new Timing(
                at == null ? null : new Timing.Digest(at, day == null ? null : DayOfWeek.valueOf(day)),
                from == null || until == null ? null : new Timing.QuietHours(from, until),
                ZoneId.of(text(row, "zone")));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
