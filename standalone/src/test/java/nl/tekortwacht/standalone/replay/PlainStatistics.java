/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.statistics.CauseCount;
import nl.tekortwacht.contracts.statistics.DayFigures;
import nl.tekortwacht.contracts.statistics.EuropeanCounts;
import nl.tekortwacht.contracts.statistics.NotificationCounts;
import nl.tekortwacht.contracts.statistics.Reconciliation;
import nl.tekortwacht.contracts.statistics.Share;
import nl.tekortwacht.contracts.statistics.ShortageCounts;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * The statistics once more, written plainly from their description in docs/statistics.md, with loops over the reports and
 * the shortage list; nothing of the code that computes them is used.
 */
final class PlainStatistics {

    private final List<Notification> announcing = new ArrayList<>();
    private final List<Notification> placings = new ArrayList<>();
    private final Map<ReportKey, Notification> byKey = new HashMap<>();
    private final Set<ReportKey> replaced = new HashSet<>();
    private final Set<ReportKey> retracted = new HashSet<>();
    private final List<Shortage> shortages;
    private final Map<ProductId, AtcCode> atc;
    private final Function<Shortage, @Nullable Boolean> hasAlternative;
    private final LocalDate today;

    PlainStatistics(
            List<Report> reports,
            List<Shortage> shortages,
            Map<ProductId, AtcCode> atc,
            Function<Shortage, @Nullable Boolean> hasAlternative,
            LocalDate today) {
        this.shortages = shortages;
        this.atc = atc;
        this.hasAlternative = hasAlternative;
        this.today = today;
        for (Report report : reports) {
            if (report instanceof Notification notification) {
                byKey.put(notification.key(), notification);
                (notification.kind().announces() ? announcing : placings).add(notification);
                if (notification.replaces() != null) {
                    replaced.add(new ReportKey(notification.reporter(), notification.replaces()));
                }
            } else if (report instanceof Retraction retraction) {
                retracted.add(new ReportKey(retraction.reporter(), retraction.retracts()));
            }
        }
    }

    StatisticsRow row(String definition, @Nullable String period, @Nullable AtcCode group) {
        long notifications = 0;
        long chains = 0;
        Set<ProductId> notifiedProducts = new TreeSet<>();
        for (Notification version : announcing) {
            if (in(period, received(version)) && in(group, version.product())) {
                notifications++;
                notifiedProducts.add(version.product());
                if (version.replaces() == null) {
                    chains++;
                }
            }
        }
        long placed = placings.stream()
                .filter(placing -> in(period, received(placing)) && in(group, placing.product()))
                .count();

        long withdrawn = 0;
        long tooShort = 0;
        long longEnough = 0;
        long open = 0;
        long overLong = 0;
        long overShort = 0;
        long seen = 0;
        long briefly = 0;
        long avoided = 0;
        long unverified = 0;
        long pending = 0;
        long anticipated = 0;
        List<@Nullable Cause> causes = new ArrayList<>();
        Set<ProductId> european = new TreeSet<>();
        for (Notification last : announcing) {
            if (replaced.contains(last.key()) || !in(group, last.product())) {
                continue;
            }
            boolean counts = in(period, received(firstOf(last)));
            boolean isRetracted = retracted.contains(last.key());
            LocalDate notifiedEnd = last.kind().isDefinitive() ? null : last.end();
            LocalDate end = cut(last, notifiedEnd);
            List<Shortage> belonging = belonging(last, end);
            boolean over = end != null && !today.isBefore(end);
            if (!isRetracted && belonging.isEmpty() && !over && in(period, last.start())) {
                anticipated++;
                european.add(last.product());
            }
            if (!counts) {
                continue;
            }
            if (isRetracted) {
                withdrawn++;
                continue;
            }
            causes.add(last.cause());
            boolean isShort = notifiedEnd != null && ChronoUnit.DAYS.between(last.start(), notifiedEnd) < 14;
            boolean notifiedOver = notifiedEnd != null && !notifiedEnd.isAfter(today);
            if (notifiedEnd == null) {
                open++;
            } else if (isShort) {
                tooShort++;
                overShort += notifiedOver ? 1 : 0;
            } else {
                longEnough++;
                overLong += notifiedOver ? 1 : 0;
            }
            if (isShort) {
                continue;
            }
            if (belonging.stream().anyMatch(episode -> episode.confirmedOn() != null)) {
                seen++;
            } else if (!belonging.isEmpty()) {
                briefly++;
            } else if (!over) {
                pending++;
            } else if (rowAlone(last).phase() == Phase.AVOIDED) {
                avoided++;
            } else {
                unverified++;
            }
        }

        long current = 0;
        List<Shortage> confirmed = new ArrayList<>();
        for (Shortage row : shortages) {
            if (row.hasEpisode() && in(period, row.start()) && in(group, row.product())) {
                current++;
                european.add(row.product());
                if (row.confirmedOn() != null) {
                    confirmed.add(row);
                }
            }
        }
        long unreported = confirmed.stream().filter(Shortage::unreported).count();
        return new StatisticsRow(
                definition,
                period,
                group,
                new NotificationCounts(
                        notifications,
                        chains,
                        notifiedProducts.size(),
                        placed,
                        withdrawn + tooShort + longEnough + open,
                        withdrawn,
                        longEnough,
                        tooShort,
                        open,
                        overLong,
                        overShort,
                        causes(causes)),
                farmanco(confirmed),
                new EuropeanCounts(current, anticipated, european.size()),
                new Reconciliation(
                        notifications,
                        notifications - chains,
                        chains,
                        withdrawn + tooShort + longEnough + open - chains,
                        withdrawn,
                        tooShort,
                        seen,
                        briefly,
                        avoided,
                        unverified,
                        pending,
                        confirmed.size() - unreported,
                        unreported,
                        confirmed.size()));
    }

    private ShortageCounts farmanco(List<Shortage> confirmed) {
        Set<ProductId> products = new TreeSet<>();
        List<Long> lengths = new ArrayList<>();
        List<@Nullable Cause> causes = new ArrayList<>();
        long running = 0;
        long lapsed = 0;
        long tellable = 0;
        long solved = 0;
        long grouped = 0;
        long alternatives = 0;
        for (Shortage row : confirmed) {
            products.add(row.product());
            causes.add(row.announcement() == null ? null : row.announcement().cause());
            if (row.end() != null) {
                lengths.add(ChronoUnit.DAYS.between(row.start(), row.end()));
            } else if (row.lastKnown() != null) {
                lapsed++;
            } else {
                running++;
            }
            if (row.lastKnown() == null && !row.start().plusDays(70).isAfter(today)) {
                tellable++;
                if (row.end() != null && !row.end().isAfter(row.start().plusDays(70))) {
                    solved++;
                }
            }
            Boolean alternative = hasAlternative.apply(row);
            if (alternative != null) {
                grouped++;
                alternatives += alternative ? 1 : 0;
            }
        }
        return new ShortageCounts(
                confirmed.size(),
                products.size(),
                running,
                lapsed,
                figures(lengths),
                share(tellable, solved),
                share(grouped, alternatives),
                causes(causes));
    }

    /** The first version of a chain. */
    private Notification firstOf(Notification last) {
        Notification version = last;
        while (version.replaces() != null) {
            version = Objects.requireNonNull(byKey.get(new ReportKey(version.reporter(), version.replaces())));
        }
        return version;
    }

    /** The end as notified, or the earliest placing on the market inside. */
    private @Nullable LocalDate cut(Notification last, @Nullable LocalDate notifiedEnd) {
        LocalDate end = notifiedEnd;
        for (Notification placing : placings) {
            boolean inEffect = !replaced.contains(placing.key()) && !retracted.contains(placing.key());
            if (inEffect
                    && placing.product().equals(last.product())
                    && !placing.start().isBefore(last.start())
                    && (end == null || placing.start().isBefore(end))) {
                end = placing.start();
            }
        }
        return end;
    }

    /** Section 5: the episode starts before the end, and is not over 28 days before the start. */
    private List<Shortage> belonging(Notification last, @Nullable LocalDate end) {
        List<Shortage> belonging = new ArrayList<>();
        for (Shortage row : shortages) {
            if (!row.hasEpisode() || !row.product().equals(last.product())) {
                continue;
            }
            LocalDate until = row.end() != null
                    ? row.end()
                    : row.lastKnown() != null ? row.lastKnown().plusDays(1) : today.plusDays(1);
            if ((end == null || row.start().isBefore(end))
                    && until.isAfter(last.start().minusDays(28))) {
                belonging.add(row);
            }
        }
        return belonging;
    }

    private Shortage rowAlone(Notification last) {
        return shortages.stream()
                .filter(row -> !row.hasEpisode()
                        && row.announcement() != null
                        && row.announcement().reportId().equals(last.reportId())
                        && row.announcement().reporter().equals(last.reporter()))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate received(Notification version) {
        return version.receivedAt().atZone(BusinessDays.ZONE).toLocalDate();
    }

    private static boolean in(@Nullable String period, LocalDate day) {
        return period == null || day.toString().startsWith(period);
    }

    private boolean in(@Nullable AtcCode group, ProductId product) {
        AtcCode code = atc.get(product);
        return group == null || (code != null && code.value().startsWith(group.value()));
    }

    private static List<CauseCount> causes(List<@Nullable Cause> causes) {
        List<CauseCount> counts = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            long count = causes.stream().filter(one -> one == cause).count();
            if (count > 0) {
                counts.add(new CauseCount(cause, count));
            }
        }
        long unknown = causes.stream().filter(one -> one == null).count();
        if (unknown > 0) {
            counts.add(new CauseCount(null, unknown));
        }
        return counts;
    }

    private static DayFigures figures(List<Long> days) {
        if (days.isEmpty()) {
            return new DayFigures(0, null, null);
        }
        days.sort(null);
        long sum = 0;
        for (long one : days) {
            sum += one;
        }
        int half = days.size() / 2;
        long twiceMedian = days.size() % 2 == 1 ? 2 * days.get(half) : days.get(half - 1) + days.get(half);
        return new DayFigures(days.size(), quotient(sum, days.size()), quotient(twiceMedian, 2));
    }

    private static Share share(long n, long count) {
        return new Share(n, count, n == 0 ? null : quotient(count, n));
    }

    private static BigDecimal quotient(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 3, RoundingMode.HALF_UP);
    }
}
