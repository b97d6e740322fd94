/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import nl.tekortwacht.api.time.KnownAt;

/**
 * The deliveries as they stood at an instant. Their rows say how they stand now, so what they were is told from the
 * attempts made by then: the last of them was sent, was given up on, was the last of its schedule, or is to be repeated.
 */
final class Deliveries {

    // That a dead letter was sent again is known from its next attempt on; when that was planned is not kept.
    private static final String PAST = """
            (select d.id, d.alert_id, d.kind, d.channel, d.target, d.created_at, coalesce(last.attempt, 0) as attempts,
               case when last.outcome is null then 'PENDING'
                    when last.outcome = 'SENT' then 'DELIVERED'
                    when last.outcome in ({givenUp}) or mod(last.attempt - last.given_up, {schedule}) = 0 then 'DEAD'
                    else 'PENDING' end as status,
               cast(null as timestamptz) as next_attempt_at,
               case when last.outcome = 'SENT' then last.at end as delivered_at,
               case when last.outcome <> 'SENT' then lower(last.outcome) || coalesce(': ' || last.detail, '') end
                 as last_error
             from alerting.deliveries d left join lateral (
               select a.attempt, a.at, a.outcome, a.detail,
                 (select coalesce(max(g.attempt), 0) from alerting.delivery_attempts g
                  where g.delivery_id = d.id and g.attempt < a.attempt and g.outcome in ({givenUp})) as given_up
               from alerting.delivery_attempts a where a.delivery_id = d.id and a.at <= :knownAt
               order by a.attempt desc limit 1) last on true
             where d.created_at <= :knownAt)"""
            // Alerting's GiveUpReason, and the number of attempts in its schedule (docs/delivery.md).
            .replace(
                    "{givenUp}",
                    "'ENDED_BY_RECEIVER', 'SUBSCRIPTION_ENDED', 'BAD_TARGET', 'FORBIDDEN_TARGET', 'REFUSED_FOR_GOOD'")
            .replace("{schedule}", "10");

    private Deliveries() {}

    /** What to select from; of the past it has the parameter {@code knownAt}. */
    static String at(KnownAt at) {
        return at.present() ? "alerting.deliveries" : PAST;
    }
}
