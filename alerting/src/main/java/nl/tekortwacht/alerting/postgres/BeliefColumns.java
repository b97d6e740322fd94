/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Belief;
import nl.tekortwacht.alerting.audience.BeliefKey;
import nl.tekortwacht.alerting.audience.HoldReason;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Told;
import nl.tekortwacht.alerting.audience.Withheld;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/** A belief as the columns of its table. */
record BeliefColumns(BeliefKey key, Belief belief) {

    static final String UPSERT = """
            insert into alerting.beliefs (recipient, matter, topic, product_id, group_id, told_alert, told_reason, told_at,
              stands, wide, withheld_alert, withheld_reason, withheld_at, why, muted_by, withheld_until, escalate_at,
              escalate_to, remind_at, taken_at)
            select * from unnest(cast(:recipients as text[]), cast(:matters as text[]), cast(:topics as text[]),
              cast(:products as text[]), cast(:groups as text[]), cast(:toldAlerts as uuid[]),
              cast(:toldReasons as text[]), cast(:toldAt as timestamptz[]), cast(:stands as boolean[]),
              cast(:wide as boolean[]), cast(:withheldAlerts as uuid[]), cast(:withheldReasons as text[]),
              cast(:withheldAt as timestamptz[]), cast(:why as text[]), cast(:mutedBy as text[]),
              cast(:until as timestamptz[]), cast(:escalateAt as timestamptz[]), cast(:escalateTo as text[]),
              cast(:remindAt as timestamptz[]), cast(:takenAt as timestamptz[]))
            on conflict (recipient, matter, topic) do update set
              product_id = excluded.product_id, group_id = excluded.group_id, told_alert = excluded.told_alert,
              told_reason = excluded.told_reason, told_at = excluded.told_at, stands = excluded.stands,
              wide = excluded.wide, withheld_alert = excluded.withheld_alert,
              withheld_reason = excluded.withheld_reason, withheld_at = excluded.withheld_at, why = excluded.why,
              muted_by = excluded.muted_by, withheld_until = excluded.withheld_until,
              escalate_at = excluded.escalate_at, escalate_to = excluded.escalate_to, remind_at = excluded.remind_at,
              taken_at = excluded.taken_at
            """;

    /** In the order in which rows are locked. */
    static List<BeliefColumns> sorted(Map<BeliefKey, Belief> beliefs) {
        return beliefs.entrySet().stream()
                .map(entry -> new BeliefColumns(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (BeliefColumns row) -> row.key.recipient().key())
                        .thenComparing(row -> row.key.matter().key())
                        .thenComparing(row -> row.key.topic().name()))
                .toList();
    }

    ProductId product() {
        return finding().product();
    }

    /** Of who knows that a whole group is short, the group. */
    @Nullable
    String group() {
        return belief.wide() && finding() instanceof Assessment assessment
                ? assessment.cover().group()
                : null;
    }

    @Nullable
    UUID toldAlert() {
        return told() == null ? null : told().alert();
    }

    @Nullable
    NotifyReason toldReason() {
        return told() == null ? null : told().reason();
    }

    @Nullable
    Instant toldAt() {
        return told() == null ? null : told().at();
    }

    @Nullable
    UUID withheldAlert() {
        return withheld() == null ? null : withheld().would().alert();
    }

    @Nullable
    NotifyReason withheldReason() {
        return withheld() == null ? null : withheld().would().reason();
    }

    @Nullable
    Instant withheldAt() {
        return withheld() == null ? null : withheld().would().at();
    }

    @Nullable
    HoldReason why() {
        return withheld() == null ? null : withheld().why();
    }

    @Nullable
    String mutedBy() {
        return withheld() == null ? null : withheld().by();
    }

    @Nullable
    Instant until() {
        return withheld() == null ? null : withheld().until();
    }

    private Finding finding() {
        Withheld withheld = withheld();
        return withheld == null
                ? Objects.requireNonNull(told()).finding()
                : withheld.would().finding();
    }

    private @Nullable Told told() {
        return belief.told();
    }

    private @Nullable Withheld withheld() {
        return belief.withheld();
    }
}
