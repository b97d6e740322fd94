/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.shortage.ShortageRow;
import org.jspecify.annotations.Nullable;

/** The findings of a product as they stand, and the versions in which they changed. */
final class FindingLog {

    private final ProductId product;
    private Map<UUID, Shortage> shortages = new LinkedHashMap<>();
    private Map<UUID, LateNotice> lateNotices = new LinkedHashMap<>();
    private final Map<PartyId, NavigableMap<LocalDate, SafetyStockFinding>> safetyStock = new HashMap<>();
    private final List<FindingVersion> versions = new ArrayList<>();

    FindingLog(ProductId product) {
        this.product = product;
    }

    void shortages(List<ShortageRow> rows, Instant instant) {
        Map<UUID, Shortage> now = new LinkedHashMap<>();
        rows.forEach(row -> now.put(FindingIds.of(row), row.shortage()));
        compare(shortages, now, FindingLog::saysTheSame, instant);
        shortages = now;
    }

    void lateNotices(List<LateNotice> notices, Instant instant) {
        Map<UUID, LateNotice> now = new LinkedHashMap<>();
        notices.forEach(notice -> now.put(id("lateNotice", notice.reporter() + "|" + notice.reportId()), notice));
        compare(lateNotices, now, LateNotice::equals, instant);
        lateNotices = now;
    }

    void safetyStock(PartyId party, LocalDate from, List<SafetyStockFinding> findings, Instant instant) {
        NavigableMap<LocalDate, SafetyStockFinding> replaced =
                safetyStock.computeIfAbsent(party, id -> new TreeMap<>()).tailMap(from, true);
        compare(byId(replaced.values()), byId(findings), SafetyStockFinding::equals, instant);
        replaced.clear();
        findings.forEach(finding -> replaced.put(finding.date(), finding));
    }

    /** The breach that runs before the date; null = none. */
    @Nullable
    LocalDate breachSince(PartyId party, LocalDate date) {
        NavigableMap<LocalDate, SafetyStockFinding> ofParty = safetyStock.get(party);
        Map.Entry<LocalDate, SafetyStockFinding> before = ofParty == null ? null : ofParty.lowerEntry(date);
        return before == null ? null : before.getValue().breachSince();
    }

    Findings findings() {
        return new Findings(
                List.copyOf(shortages.values()),
                safetyStock.values().stream()
                        .flatMap(ofParty -> ofParty.values().stream())
                        .toList(),
                List.copyOf(lateNotices.values()));
    }

    List<FindingVersion> drain() {
        List<FindingVersion> drained = List.copyOf(versions);
        versions.clear();
        return drained;
    }

    private Map<UUID, SafetyStockFinding> byId(Iterable<SafetyStockFinding> findings) {
        Map<UUID, SafetyStockFinding> byId = new LinkedHashMap<>();
        findings.forEach(finding -> byId.put(
                id("safetyStock", finding.party() + "|" + finding.date() + "|" + finding.reportId()), finding));
        return byId;
    }

    private <F extends Finding> void compare(
            Map<UUID, F> before, Map<UUID, F> now, BiPredicate<F, F> saysTheSame, Instant instant) {
        before.forEach((id, previous) -> {
            if (!now.containsKey(id)) {
                versions.add(new FindingVersion(id, instant, previous, null));
            }
        });
        now.forEach((id, current) -> {
            F previous = before.get(id);
            if (previous == null || !saysTheSame.test(previous, current)) {
                versions.add(new FindingVersion(id, instant, previous, current));
            }
        });
    }

    /** Days only count up to today, so they alone are no news. */
    private static boolean saysTheSame(Shortage before, Shortage now) {
        return withoutDays(before).equals(withoutDays(now)) && before.hasEpisode() == now.hasEpisode();
    }

    private static Shortage withoutDays(Shortage shortage) {
        return new Shortage(
                shortage.product(),
                shortage.phase(),
                shortage.definition(),
                shortage.start(),
                shortage.startKnown(),
                shortage.end(),
                shortage.lastKnown(),
                shortage.confirmedOn(),
                null,
                shortage.unreported(),
                shortage.conflict(),
                shortage.announcement());
    }

    private UUID id(String kind, String identity) {
        return FindingIds.of(kind, product, identity);
    }
}
