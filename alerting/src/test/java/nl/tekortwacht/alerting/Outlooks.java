/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.tekortwacht.contracts.assessment.CoverGap;
import nl.tekortwacht.contracts.assessment.Demand;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Measure;
import nl.tekortwacht.contracts.assessment.ProductSupply;
import nl.tekortwacht.contracts.assessment.Proposal;
import nl.tekortwacht.contracts.assessment.Reason;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.assessment.Words;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/** Invented assessments and warnings for tests. */
public final class Outlooks {

    private Outlooks() {}

    /** Zandopril lacks 700 units until the end of January; its only alternative has 8,000 and sells 200 a day. */
    public static Assessment assessment(Severity severity) {
        return assessment(severity, List.of(alternative("RVG:900002", false, 8_000, "200")), false);
    }

    public static Assessment assessment(
            Severity severity, List<GroupCover.Alternative> alternatives, boolean isEndAssumed) {
        LadderStep step = severity == Severity.LOW ? LadderStep.SUBSTITUTE : LadderStep.OTHER_STRENGTH_OR_FORM;
        return new Assessment(
                Findings.ZANDOPRIL,
                Findings.id("short"),
                LocalDate.parse("2026-11-16"),
                Phase.CONFIRMED,
                Findings.START,
                null,
                null,
                null,
                severity,
                step,
                List.of(new Reason(
                        "base",
                        severity,
                        new TreeMap<>(),
                        new Words("Dit is de reden.", "This is the reason."),
                        "Tekortwacht")),
                cover(alternatives, isEndAssumed),
                List.of(),
                null,
                List.of(
                        new Proposal(Measure.SUBSTITUTE, List.of()),
                        new Proposal(Measure.IMPORT_EXEMPTION, List.of(Words.same("x")))),
                List.of(),
                List.of());
    }

    private static GroupCover cover(List<GroupCover.Alternative> alternatives, boolean isEndAssumed) {
        return new GroupCover(
                "ZANDOPRIL-10-MG-TABLET",
                supply(Findings.ZANDOPRIL.value(), true, 0, "100"),
                alternatives,
                null,
                null,
                new CoverGap(
                        LocalDate.parse("2027-01-31"),
                        isEndAssumed,
                        87,
                        new BigDecimal("8700.000"),
                        new BigDecimal("8000.000"),
                        new BigDecimal("700.000"),
                        new BigDecimal("0.333")));
    }

    /** Another product of the group, to which half of its own demand moves over. */
    public static GroupCover.Alternative alternative(String product, boolean isShort, long units, String perDay) {
        BigDecimal half = new BigDecimal(perDay).divide(BigDecimal.TWO);
        return new GroupCover.Alternative(supply(product, isShort, units, perDay), BigDecimal.ONE, half);
    }

    private static ProductSupply supply(String product, boolean isShort, long units, String perDay) {
        return new ProductSupply(new ProductId(product), null, isShort, List.of(), units, demand(perDay));
    }

    private static Demand demand(String perDay) {
        BigDecimal all = new BigDecimal(perDay);
        return new Demand(all, all, all, 0, 365, List.of(), "test");
    }

    /** Seven alternatives: one is short, nobody asks for one, the others last the longer the higher their number. */
    public static List<GroupCover.Alternative> sevenAlternatives() {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(i -> alternative("RVG:90001" + i, i == 1, 1_000L * i, i == 2 ? "0" : "100"))
                .toList();
    }

    public static AtRisk warning(RiskBasis basis, String day, String earliest, @Nullable String latest) {
        return new AtRisk(
                Findings.ZANDOPRIL,
                LocalDate.parse(day),
                basis,
                LocalDate.parse("2026-12-03"),
                LocalDate.parse(earliest),
                latest == null ? null : LocalDate.parse(latest),
                17,
                demand("100"),
                new BigDecimal("1700.000"),
                new BigDecimal("17.000"),
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                "test");
    }

    public static AtRisk warning(RiskBasis basis) {
        return warning(basis, "2026-11-16", "2026-11-30", "2026-12-08");
    }
}
