/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import nl.tekortwacht.alerting.audience.NotifyReason;
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
import nl.tekortwacht.contracts.registry.Criticality;

/** An invented assessment and an invented warning. */
final class SampleOutlooks {

    private static final int DAYS_TO_THE_END = 60;

    private SampleOutlooks() {}

    static Assessment assessment(NotifyReason reason) {
        Severity severity = reason == NotifyReason.SEVERITY_RAISED ? Severity.HIGH : Severity.MEDIUM;
        return new Assessment(
                Samples.PRODUCT,
                Samples.SHORTAGE,
                Samples.DAY,
                reason == NotifyReason.SEVERITY_ENDED ? Phase.RESOLVED : Phase.CONFIRMED,
                Samples.START,
                Criticality.RED,
                null,
                null,
                severity,
                LadderStep.OTHER_STRENGTH_OR_FORM,
                List.of(new Reason(
                        "sample",
                        severity,
                        new TreeMap<>(),
                        new Words(
                                "De andere middelen van de groep zijn niet genoeg tot het verwachte einde.",
                                "The other medicines of the group are not enough until the expected end."),
                        "sample")),
                cover(),
                List.of(),
                null,
                List.of(new Proposal(Measure.SUBSTITUTE, List.of()), new Proposal(Measure.IMPORT_EXEMPTION, List.of())),
                List.of(),
                List.of());
    }

    private static GroupCover cover() {
        return new GroupCover(
                Samples.GROUP,
                supply("RVG:900001", true, 0, "100"),
                List.of(
                        new GroupCover.Alternative(
                                supply("RVG:900002", false, 8_000, "200"), BigDecimal.ONE, new BigDecimal("100")),
                        new GroupCover.Alternative(
                                supply("RVG:900003", true, 0, "50"), BigDecimal.ZERO, BigDecimal.ZERO)),
                null,
                null,
                new CoverGap(
                        Samples.DAY.plusDays(DAYS_TO_THE_END),
                        false,
                        DAYS_TO_THE_END,
                        new BigDecimal("9000"),
                        new BigDecimal("8000"),
                        new BigDecimal("1000"),
                        new BigDecimal("0.408")));
    }

    private static ProductSupply supply(String product, boolean isShort, long units, String perDay) {
        return new ProductSupply(new ProductId(product), null, isShort, List.of(), units, demand(perDay));
    }

    private static Demand demand(String perDay) {
        BigDecimal all = new BigDecimal(perDay);
        return new Demand(all, all, all, 0, 365, List.of(), "sample");
    }

    static AtRisk warning() {
        return new AtRisk(
                Samples.PRODUCT,
                Samples.DAY,
                RiskBasis.HOLDER_EMPTY,
                LocalDate.parse("2026-12-03"),
                LocalDate.parse("2026-11-30"),
                LocalDate.parse("2026-12-08"),
                17,
                demand("100"),
                new BigDecimal("1700"),
                new BigDecimal("17"),
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                "sample");
    }
}
