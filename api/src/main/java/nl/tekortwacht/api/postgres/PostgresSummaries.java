/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.tekortwacht.api.store.Summaries;
import nl.tekortwacht.api.summary.Summary;
import nl.tekortwacht.api.time.KnownAt;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Counts what detection and alerting hold, in one query. */
public final class PostgresSummaries implements Summaries {

    private final Database database;

    /** Reads through the gate. */
    public PostgresSummaries(Database database) {
        this.database = database;
    }

    private record Count(String what, String name, long number) {}

    @Override
    public Mono<Summary> at(KnownAt at) {
        Where known = new Where().known(at);
        return database.count("detection.closed_days", new Where(), at).flatMap(head -> database.list(
                        new Statement(counts(at, known)).bindAll(known.values()),
                        row -> new Count(row.text("what"), row.text("name"), row.number("number")))
                .map(counts -> summary(head.today(), counts)));
    }

    private static String counts(KnownAt at, Where known) {
        String created = at.present() ? "" : " where created_at <= :knownAt";
        return String.join(
                " union all ",
                "select 'shortages' as what, phase as name, count(*) as number from detection.shortages" + known.sql()
                        + " group by phase",
                "select 'unreported', '', count(*) from detection.shortages" + known.sql()
                        + " and unreported and phase = 'CONFIRMED'",
                "select 'breaches', '', count(*) from " + PostgresSafetyStocks.latest(known)
                        + " where breach_since is not null",
                "select 'lateNotices', status, count(*) from detection.late_notices" + known.sql() + " group by status",
                "select 'alerts', decision, count(*) from alerting.alerts" + created + " group by decision",
                "select 'deliveries', status, count(*) from " + Deliveries.at(at) + " d" + created
                        + " group by status");
    }

    private static Summary summary(@Nullable LocalDate today, List<Count> counts) {
        return new Summary(
                today,
                byName(counts, "shortages"),
                number(counts, "unreported"),
                number(counts, "breaches"),
                byName(counts, "lateNotices"),
                byName(counts, "alerts"),
                byName(counts, "deliveries"));
    }

    private static Map<String, Long> byName(List<Count> counts, String what) {
        Map<String, Long> numbers = new TreeMap<>();
        counts.stream()
                .filter(count -> count.what().equals(what))
                .forEach(count -> numbers.put(count.name(), count.number()));
        return numbers;
    }

    private static long number(List<Count> counts, String what) {
        return counts.stream()
                .filter(count -> count.what().equals(what))
                .mapToLong(Count::number)
                .sum();
    }
}
