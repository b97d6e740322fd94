/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.LateNoticeStatus;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.SafetyStockBasis;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.NotificationKind;

/** An event for every reason. The medicine, its holder and the figures do not exist. */
public final class Samples {

    static final ProductId PRODUCT = new ProductId("RVG:900001");
    static final PartyId HOLDER = new PartyId("mah:voorbeeld");
    static final String GROUP = "VOORBEELDOL-50-MG-TABLET";
    static final LocalDate START = LocalDate.parse("2026-11-02");
    static final LocalDate DAY = LocalDate.parse("2026-11-16");
    static final UUID SHORTAGE = UUID.fromString("5a3f6c1e-0000-4000-8000-000000000001");
    private static final LocalDate ANNOUNCED_END = LocalDate.parse("2027-01-15");
    static final Instant KNOWN_AT = Instant.parse("2026-11-16T23:00:00Z");
    private static final int DAYS = 14;

    private Samples() {}

    /** The same event each time. */
    public static FindingEvent of(NotifyReason reason) {
        return new FindingEvent(
                SHORTAGE, 1, SHORTAGE, FindingChange.OPENED, KNOWN_AT, null, finding(reason), product());
    }

    private static Finding finding(NotifyReason reason) {
        return switch (reason) {
            case CONFIRMED, NO_LONGER_CONFIRMED, SILENCE_ENDS, TEST, CONFIRM_ADDRESS -> episode(Phase.CONFIRMED, true);
            case RESOLVED, UNREPORTED_ENDED, QUESTION_ENDED -> episode(Phase.RESOLVED, true);
            case LAPSED, REPORTS_STOPPED -> episode(Phase.LAPSED, true);
            case SUSPECTED -> episode(Phase.SUSPECTED, true);
            case SUSPICION_ENDED -> episode(Phase.PASSED, true);
            case EVIDENCE_CONTRADICTS, END_PASSED -> episode(Phase.CONFIRMED, true);
            case DISCONTINUED -> episode(Phase.DISCONTINUED, true);
            case UNREPORTED, REPORT_MISSING -> episode(Phase.CONFIRMED, false);
            case ANNOUNCED, ANNOUNCEMENT_CHANGED, ANNOUNCEMENT_WITHDRAWN, ANNOUNCEMENT_GONE -> announcement();
            case BREACH_BEGAN -> stock(SafetyStockVerdict.BELOW, 1_000);
            case BREACH_ENDED -> stock(SafetyStockVerdict.COMPLIANT, 7_500);
            case LATE_NOTICE -> late();
            case SEVERITY_RAISED, SEVERITY_LOWERED, SEVERITY_ENDED -> SampleOutlooks.assessment(reason);
            case AT_RISK, AT_RISK_ENDED -> SampleOutlooks.warning();
        };
    }

    private static ProductLine product() {
        return new ProductLine(
                PRODUCT,
                "Voorbeeldol Voorbeeld 50 mg, tabletten",
                "voorbeeldol",
                "50 mg",
                "tablet",
                "oral",
                new AtcCode("C09AA99"),
                HOLDER,
                GROUP,
                true,
                30,
                false,
                false,
                false,
                Criticality.RED,
                CareSetting.BOTH,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Shortage episode(Phase phase, boolean isAnnounced) {
        LocalDate last = START.plusDays(DAYS);
        return new Shortage(
                PRODUCT,
                phase,
                "NATIONWIDE",
                START,
                true,
                phase == Phase.RESOLVED ? last : null,
                phase == Phase.LAPSED ? last : null,
                last,
                (long) DAYS,
                !isAnnounced,
                !isAnnounced,
                isAnnounced ? announced() : null);
    }

    private static Shortage announcement() {
        return new Shortage(
                PRODUCT,
                Phase.ANTICIPATED,
                "NATIONWIDE",
                START,
                null,
                ANNOUNCED_END,
                null,
                null,
                null,
                false,
                false,
                announced());
    }

    private static Announced announced() {
        return new Announced(
                new ReportId("sample-1"),
                HOLDER,
                NotificationKind.INTERRUPTION,
                START,
                ANNOUNCED_END,
                Cause.RAW_MATERIAL,
                70);
    }

    private static SafetyStockFinding stock(SafetyStockVerdict verdict, long onHand) {
        return new SafetyStockFinding(
                HOLDER,
                PRODUCT,
                DAY,
                new ReportId("sample-2"),
                verdict,
                null,
                onHand,
                52_000L,
                new BigDecimal("6"),
                new BigDecimal("6000"),
                BigDecimal.valueOf(onHand, 3),
                verdict == SafetyStockVerdict.BELOW ? START : null,
                new SafetyStockBasis("sample", List.of()));
    }

    private static LateNotice late() {
        return new LateNotice(
                HOLDER,
                PRODUCT,
                new ReportId("sample-1"),
                NotificationKind.INTERRUPTION,
                LocalDate.parse("2026-10-15"),
                START,
                LocalDate.parse("2026-09-02"),
                43,
                LateNoticeStatus.STANDING);
    }
}
