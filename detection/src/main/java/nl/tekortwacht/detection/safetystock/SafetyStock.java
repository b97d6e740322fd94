/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.safetystock;

import static nl.tekortwacht.contracts.finding.SafetyStockReason.COLLEGIAL_PREPARATION;
import static nl.tekortwacht.contracts.finding.SafetyStockReason.DELIVERED_12M_MISSING;
import static nl.tekortwacht.contracts.finding.SafetyStockReason.DELIVERED_12M_ZERO;
import static nl.tekortwacht.contracts.finding.SafetyStockReason.NOT_PRESCRIPTION_ONLY;
import static nl.tekortwacht.contracts.finding.SafetyStockReason.NOT_STOCKED;
import static nl.tekortwacht.contracts.finding.SafetyStockReason.NO_NORM_IN_FORCE;
import static nl.tekortwacht.contracts.finding.SafetyStockReason.ON_MARKET_UNDER_12_MONTHS;
import static nl.tekortwacht.contracts.finding.SafetyStockReason.PARALLEL_AUTHORISATION;
import static nl.tekortwacht.contracts.finding.SafetyStockReason.PERSONALISED;
import static nl.tekortwacht.contracts.finding.SafetyStockReason.SHELF_LIFE_UNDER_12_MONTHS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.tekortwacht.contracts.finding.SafetyStockBasis;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.SafetyStockReason;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.PartyRole;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.contracts.rule.RuleName;
import nl.tekortwacht.contracts.rule.RuleRow;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.detection.announcement.Announcements;
import nl.tekortwacht.detection.reference.AsKnownAt;
import org.jspecify.annotations.Nullable;

/**
 * Judges stock reports against the legal safety stock: deliveries of the last 12 months, divided by 52, times the weeks
 * of the norm (Stcrt. 2022, 17887; Stcrt. 2023, 32152).
 */
public final class SafetyStock {

    /** The name of the formula below; findings name it so that anyone can recompute them. */
    private static final String FORMULA = "deliveries12m/52*weeks, version 1";

    private static final BigDecimal WEEKS_PER_YEAR = BigDecimal.valueOf(52);
    private static final int DECIMALS = 3;

    private final AsKnownAt known;
    private final Announcements announcements;

    /** Few norms are in force, and each is described once. */
    private final Map<List<RuleRow>, SafetyStockBasis> basisOf = new HashMap<>();

    /** Judges by registry and rules as known, and the announcements that release the buffer. */
    public SafetyStock(AsKnownAt known, Announcements announcements) {
        this.known = known;
        this.announcements = announcements;
    }

    /** Whether the safety stock of a party is judged at all. */
    public static boolean concerns(PartyId party) {
        return party.role() != PartyRole.PHARMACY;
    }

    /**
     * Judges the counting reports of one party and product.
     *
     * @param reports in the order of their dates
     * @param breachSince the breach that runs before the first of them; null = none
     */
    public List<SafetyStockFinding> judge(List<StockReport> reports, @Nullable LocalDate breachSince) {
        List<SafetyStockFinding> findings = new ArrayList<>();
        LocalDate running = breachSince;
        for (StockReport report : reports) {
            Cover cover = cover(report);
            Judgement judgement = judge(report, cover);
            running = switch (judgement.verdict()) {
                case BELOW -> running == null ? report.date() : running;
                case COMPLIANT, EXEMPT -> null;
                case RELEASED, NOT_ASSESSABLE -> running;
            };
            findings.add(cover.finding(report, judgement, running));
        }
        return findings;
    }

    /** The rows of the norm that applies to a report. */
    private List<RuleRow> norm(StockReport report) {
        Rules rules = known.rules();
        Optional<RuleRow> ofRole =
                rules.row(RuleName.SAFETY_STOCK_WEEKS, report.reporter().role().prefix(), report.date());
        if (ofRole.isEmpty()) {
            return List.of();
        }
        List<RuleRow> rows = new ArrayList<>(List.of(ofRole.get()));
        known.product(report.product(), report.date())
                .map(ProductLine::criticality)
                .map(Criticality::name)
                .flatMap(name -> rules.row(RuleName.CRITICAL_CLASS_WEEKS, name.toLowerCase(Locale.ROOT), report.date()))
                .ifPresent(rows::add);
        return rows;
    }

    private static SafetyStockBasis basis(List<RuleRow> norm) {
        return new SafetyStockBasis(
                FORMULA,
                norm.stream()
                        .map(row -> new SafetyStockBasis.NormRow(
                                row.rule().yamlName(),
                                Objects.requireNonNull(row.selector()),
                                new BigDecimal(row.value()),
                                row.validFrom(),
                                row.validTo(),
                                row.source()))
                        .toList());
    }

    private Cover cover(StockReport report) {
        List<RuleRow> norm = norm(report);
        BigDecimal weeks = norm.isEmpty()
                ? null
                : norm.stream().map(row -> new BigDecimal(row.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
        Long delivered = report.delivered12m();
        return new Cover(
                weeks,
                delivered == null ? null : BigDecimal.valueOf(delivered),
                basisOf.computeIfAbsent(norm, SafetyStock::basis));
    }

    private Judgement judge(StockReport report, Cover cover) {
        ProductLine product = known.product(report.product(), report.date()).orElse(null);
        SafetyStockReason exemption = product == null ? null : exemption(product, report.date());
        if (exemption != null) {
            return new Judgement.Exempt(exemption);
        }
        SafetyStockReason obstacle = obstacle(report, product, cover);
        if (obstacle != null) {
            return new Judgement.NotAssessable(obstacle);
        }
        if (!cover.isBelow(report.onHand())) {
            return new Judgement.Compliant();
        }
        return isReleased(report.date()) ? new Judgement.Released() : new Judgement.Below();
    }

    private @Nullable SafetyStockReason exemption(ProductLine product, LocalDate date) {
        if (Boolean.FALSE.equals(product.prescriptionOnly())) {
            return NOT_PRESCRIPTION_ONLY;
        }
        if (Boolean.TRUE.equals(product.parallel())) {
            return PARALLEL_AUTHORISATION;
        }
        Integer shelfLife = product.shelfLifeMonths();
        if (shelfLife != null && shelfLife < known.rules().number(RuleName.SHELF_LIFE_EXEMPT_BELOW_MONTHS, date)) {
            return SHELF_LIFE_UNDER_12_MONTHS;
        }
        if (Boolean.TRUE.equals(product.personalised())) {
            return PERSONALISED;
        }
        return Boolean.TRUE.equals(product.collegialPreparation()) ? COLLEGIAL_PREPARATION : null;
    }

    private @Nullable SafetyStockReason obstacle(StockReport report, @Nullable ProductLine product, Cover cover) {
        Long delivered = report.delivered12m();
        if (!report.stocked()) {
            return NOT_STOCKED;
        }
        if (delivered == null) {
            return DELIVERED_12M_MISSING;
        }
        if (delivered == 0) {
            return DELIVERED_12M_ZERO;
        }
        LocalDate since = product == null ? null : product.onMarketSince();
        int newFor = known.rules().number(RuleName.NEW_ON_MARKET_MONTHS, report.date());
        if (since != null && report.date().isBefore(since.plusMonths(newFor))) {
            return ON_MARKET_UNDER_12_MONTHS;
        }
        return cover.weeks == null ? NO_NORM_IN_FORCE : null;
    }

    /** Whether an announcement, made in time, allows the buffer to be used on the day. */
    private boolean isReleased(LocalDate date) {
        int months = known.rules().number(RuleName.RELEASE_MONTHS, date);
        return announcements.inEffect().stream()
                .anyMatch(announcement -> announcement.covers(date)
                        && !announcement.firstReceivedOn().isAfter(date)
                        && !date.isAfter(announcement.start().plusMonths(months)));
    }

    private record Cover(
            @Nullable BigDecimal weeks, @Nullable BigDecimal delivered, SafetyStockBasis basis) {

        /** Compared without division, so exactly. */
        boolean isBelow(long onHand) {
            return weeks != null
                    && delivered != null
                    && BigDecimal.valueOf(onHand).multiply(WEEKS_PER_YEAR).compareTo(delivered.multiply(weeks)) < 0;
        }

        SafetyStockFinding finding(StockReport report, Judgement judgement, @Nullable LocalDate breachSince) {
            BigDecimal required = weeks == null || delivered == null
                    ? null
                    : delivered.multiply(weeks).divide(WEEKS_PER_YEAR, DECIMALS, RoundingMode.HALF_UP);
            BigDecimal coverWeeks = delivered == null || delivered.signum() == 0
                    ? null
                    : BigDecimal.valueOf(report.onHand())
                            .multiply(WEEKS_PER_YEAR)
                            .divide(delivered, DECIMALS, RoundingMode.HALF_UP);
            return new SafetyStockFinding(
                    report.reporter(),
                    report.product(),
                    report.date(),
                    report.reportId(),
                    judgement.verdict(),
                    judgement.reason(),
                    report.onHand(),
                    report.delivered12m(),
                    weeks,
                    required,
                    coverWeeks,
                    breachSince,
                    basis);
        }
    }
}
