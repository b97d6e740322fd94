/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.jspecify.annotations.Nullable;

/** Invented findings for tests. */
public final class Findings {

    public static final ProductId ZANDOPRIL = new ProductId("RVG:900001");
    public static final PartyId HOLDER = new PartyId("mah:noorderlicht");
    public static final LocalDate START = LocalDate.parse("2026-11-02");
    public static final Instant MORNING = Instant.parse("2026-11-16T08:00:00Z");

    private Findings() {}

    public static ProductLine product(@Nullable CareSetting setting, @Nullable Criticality criticality) {
        return new ProductLine(
                ZANDOPRIL,
                "Zandopril Noorderlicht 10 mg",
                "zandopril",
                "10 mg",
                "tablet",
                "oral",
                new AtcCode("C09AA99"),
                HOLDER,
                "ZANDOPRIL-10-MG-TABLET",
                true,
                36,
                false,
                false,
                false,
                criticality,
                setting,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static Announced announced(String start, @Nullable String end) {
        return new Announced(
                new ReportId("n-1"),
                HOLDER,
                NotificationKind.INTERRUPTION,
                LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                Cause.RAW_MATERIAL,
                70);
    }

    /** An episode from {@link #START}. */
    public static Shortage episode(Phase phase, boolean unreported, @Nullable Announced announced) {
        boolean over = phase == Phase.RESOLVED || phase == Phase.PASSED;
        boolean confirmed = phase == Phase.CONFIRMED || phase == Phase.RESOLVED || phase == Phase.LAPSED;
        return new Shortage(
                ZANDOPRIL,
                phase,
                "NATIONWIDE",
                START,
                true,
                over ? START.plusDays(20) : null,
                phase == Phase.LAPSED ? START.plusDays(20) : null,
                confirmed ? START.plusDays(13) : null,
                14L,
                unreported,
                false,
                announced);
    }

    public static Shortage episode(Phase phase) {
        return episode(phase, false, null);
    }

    /** A row of an announcement alone. */
    public static Shortage announcement(Phase phase, String start, @Nullable String end) {
        Announced announced = announced(start, end);
        return new Shortage(
                ZANDOPRIL,
                phase,
                "NATIONWIDE",
                announced.start(),
                null,
                announced.end(),
                null,
                null,
                null,
                false,
                false,
                announced);
    }

    public static SafetyStockFinding stock(String date, SafetyStockVerdict verdict, @Nullable String breachSince) {
        return new SafetyStockFinding(
                HOLDER,
                ZANDOPRIL,
                LocalDate.parse(date),
                new ReportId("s-" + date),
                verdict,
                null,
                1000,
                52_000L,
                new BigDecimal("6"),
                new BigDecimal("6000.000"),
                new BigDecimal("1.000"),
                breachSince == null ? null : LocalDate.parse(breachSince),
                new SafetyStockBasis("test", List.of()));
    }

    public static LateNotice late(LateNoticeStatus status) {
        return new LateNotice(
                HOLDER,
                ZANDOPRIL,
                new ReportId("n-1"),
                NotificationKind.INTERRUPTION,
                LocalDate.parse("2026-11-15"),
                LocalDate.parse("2026-12-01"),
                LocalDate.parse("2026-10-01"),
                45,
                status);
    }

    /** An event about the finding with this name; its id follows from everything in it. */
    public static FindingEvent event(
            String name,
            Instant knownAt,
            @Nullable Finding previous,
            @Nullable Finding now,
            @Nullable ProductLine product) {
        Finding finding = now == null ? Objects.requireNonNull(previous) : now;
        FindingChange change =
                now == null ? FindingChange.GONE : previous == null ? FindingChange.OPENED : FindingChange.CHANGED;
        UUID eventId = id(name + knownAt + previous + now);
        return new FindingEvent(eventId, 1, id(name), change, knownAt, previous, finding, product);
    }

    /** The same id for the same text. */
    public static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
