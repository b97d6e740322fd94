/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.announcement.Announcements;
import nl.tekortwacht.detection.availability.DayJudge;
import nl.tekortwacht.detection.evidence.ProductEvidence;
import nl.tekortwacht.detection.notice.LateNotices;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.safetystock.SafetyStock;
import nl.tekortwacht.detection.shortage.ShortageList;
import nl.tekortwacht.detection.supply.DatedSupplyRules;
import nl.tekortwacht.detection.supply.SupplyFacts;
import nl.tekortwacht.detection.supply.SupplyLook;
import org.jspecify.annotations.Nullable;

/**
 * One product through time, in the incremental form: a report changes only what it bears on, and a day that closes is
 * judged once. Its findings are at every instant those of {@link FromScratch}. Not thread-safe.
 */
public final class ProductTimeline {

    private final ProductId product;
    private final Registry registry;
    private final RuleBook ruleBook;
    private final @Nullable DatedSupplyRules supplyRules;
    private final ProductEvidence evidence = new ProductEvidence();
    private final JudgedDays days = new JudgedDays();
    private final FindingLog log;

    private Instant knownAt = Instant.MIN;
    private LocalDate closedThrough = LocalDate.MIN;
    private @Nullable AsKnownAt known;
    private Announcements announcements = new Announcements(List.of(), List.of());
    private boolean supplyChanged;

    /**
     * A timeline without any report. Registry and rules are asked as known at each instant.
     *
     * @param supplyRules by which its supply is looked at; null = nobody asks for its supply
     */
    public ProductTimeline(
            ProductId product, Registry registry, RuleBook ruleBook, @Nullable DatedSupplyRules supplyRules) {
        this.product = product;
        this.registry = registry;
        this.ruleBook = ruleBook;
        this.supplyRules = supplyRules;
        this.log = new FindingLog(product);
    }

    /** The product. */
    public ProductId product() {
        return product;
    }

    /** The instant up to which knowledge is complete; {@link Instant#MIN} at first. */
    public Instant knownAt() {
        return knownAt;
    }

    /** The last closed day at {@link #knownAt}; {@link LocalDate#MIN} at first. */
    public LocalDate closedThrough() {
        return closedThrough;
    }

    /**
     * Takes reports in, in the order of their receipt whatever order they are given in, closes every day that closes up
     * to {@code until}, and moves {@link #knownAt} there.
     *
     * @param reports of this product, none received before {@link #knownAt} or after {@code until}
     * @throws IllegalArgumentException if a report is of another product or lies outside that span
     */
    public void learn(Collection<? extends Report> reports, Instant until) {
        NavigableMap<Instant, List<Report>> pending = new TreeMap<>();
        for (Report report : reports) {
            requireInSpan(report, until);
            pending.computeIfAbsent(report.receivedAt(), instant -> new ArrayList<>(2))
                    .add(report);
        }
        if (until.isBefore(knownAt)) {
            throw new IllegalArgumentException("knowledge at " + knownAt + " cannot go back to " + until);
        }
        NavigableSet<Instant> recorded = recordedUpTo(until);
        for (Instant next = nextInstant(pending, recorded, until);
                next != null;
                next = nextInstant(pending, recorded, until)) {
            List<Report> received = pending.remove(next);
            boolean referenceChanged = recorded.remove(next);
            step(next, received == null ? List.of() : received, referenceChanged);
        }
        knownAt = until;
    }

    private void requireInSpan(Report report, Instant until) {
        if (!report.product().equals(product)) {
            throw new IllegalArgumentException("a report of " + report.product() + " is not of " + product);
        }
        if (report.receivedAt().isBefore(knownAt) || report.receivedAt().isAfter(until)) {
            throw new IllegalArgumentException("report " + report.key() + " was received at " + report.receivedAt()
                    + ", not between " + knownAt + " and " + until);
        }
    }

    /** The instants after the present one at which registry lines or rules that bear on the product were recorded. */
    private NavigableSet<Instant> recordedUpTo(Instant until) {
        NavigableSet<Instant> recorded = new TreeSet<>(registry.recordedInstants(product));
        recorded.addAll(ruleBook.recordedInstants());
        return new TreeSet<>(recorded.subSet(knownAt, false, until, true));
    }

    /** The next instant at which knowledge changes; null if nothing changes any more until then. */
    private @Nullable Instant nextInstant(
            NavigableMap<Instant, List<Report>> pending, NavigableSet<Instant> recorded, Instant until) {
        Instant receipt = pending.isEmpty() ? null : pending.firstKey();
        AsKnownAt present = known;
        if (present == null) {
            // Before the first report there is nothing to close or to judge anew.
            return receipt;
        }
        LocalDate nextDay = closedThrough.plusDays(1);
        Instant closing = BusinessDays.closeOf(nextDay, present.rules().dayClosesAt(nextDay));
        return Stream.of(Optional.ofNullable(receipt), recorded.stream().findFirst(), Optional.of(closing))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .filter(instant -> !instant.isAfter(until))
                .orElse(null);
    }

    private void step(Instant instant, List<Report> received, boolean referenceChanged) {
        AsKnownAt present = known;
        boolean everything = present == null || referenceChanged;
        AsKnownAt now = present == null || referenceChanged
                ? AsKnownAt.of(registry, ruleBook, instant)
                : new AsKnownAt(registry, present.rules(), instant);
        known = now;
        Impact impact = new Impact();
        received.forEach(report -> impact.add(evidence.receive(report)));
        LocalDate today = now.today();
        boolean dayClosed = today.isAfter(closedThrough);
        closedThrough = today;
        LocalDate judgedFrom = days.judge(new DayJudge(evidence, now), now.rules(), today, impact, everything);
        boolean announced = everything || impact.onNotifications();
        if (announced) {
            announcements = Announcements.of(evidence.notifications(), now.rules());
            log.lateNotices(LateNotices.of(evidence.notifications(), now.rules()), instant);
        }
        if (announced) {
            days.record(announcements, LocalDate.MIN, instant);
        } else if (judgedFrom != null) {
            days.record(announcements, judgedFrom, instant);
        }
        judgeSafetyStock(now, impact, announced);
        if (dayClosed || judgedFrom != null || announced) {
            supplyChanged = true;
            log.shortages(
                    new ShortageList(product, days.episodes(), announcements, days::on, today, now.rules()).rows(),
                    instant);
        }
    }

    private void judgeSafetyStock(AsKnownAt now, Impact impact, boolean everything) {
        SafetyStock safetyStock = new SafetyStock(now, announcements);
        Map<PartyId, LocalDate> from = new HashMap<>(impact.stockFrom());
        if (everything) {
            evidence.stock().parties().forEach(party -> from.put(party, LocalDate.MIN));
        }
        from.forEach((party, date) -> {
            if (SafetyStock.concerns(party)) {
                log.safetyStock(
                        party,
                        date,
                        safetyStock.judge(evidence.stock().counting(party, date), log.breachSince(party, date)),
                        now.instant());
            }
        });
    }

    /** All that is found at {@link #knownAt}. */
    public Findings findings() {
        return log.findings();
    }

    /**
     * What changed since the last call.
     *
     * @param present the day from which on somebody wants to know of the supply; until the last closed day has come so far
     *     its changes are kept for a later call
     */
    public TimelineChanges drain(LocalDate present) {
        boolean isAsked = supplyChanged && !closedThrough.isBefore(present);
        supplyChanged &= !isAsked;
        return new TimelineChanges(log.drain(), days.drain(), isAsked ? supply() : null);
    }

    private @Nullable SupplyFacts supply() {
        AsKnownAt present = known;
        if (present == null || supplyRules == null) {
            return null;
        }
        PartyId holder =
                present.product(product, closedThrough).map(ProductLine::mah).orElse(null);
        return new SupplyLook(evidence.stock(), supplyRules.on(closedThrough))
                .on(product, closedThrough, holder, announcements, days.out(closedThrough));
    }
}
