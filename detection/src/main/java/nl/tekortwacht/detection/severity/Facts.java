/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.severity;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.tekortwacht.contracts.assessment.CoverGap;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Patients;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.severity.Fact;
import nl.tekortwacht.detection.ladder.Ladder;
import org.jspecify.annotations.Nullable;

/** What the severity table looks at, of one shortage. What is not known is not among it. */
public final class Facts {

    private final Map<Fact, String> texts = new EnumMap<>(Fact.class);

    private Facts() {}

    /** The facts of a shortage and its product. */
    public static Map<Fact, String> of(
            Shortage shortage, ProductLine line, LadderStep step, GroupCover cover, @Nullable Patients patients) {
        Facts facts = new Facts();
        facts.put(Fact.PHASE, shortage.phase().name());
        facts.put(Fact.STEP, step.number());
        facts.putLower(Fact.CRITICALITY, line.criticality());
        facts.putLower(Fact.SUBSTITUTION_RISK, line.substitutionRisk());
        facts.put(Fact.UNION_LIST, line.unionList());
        facts.put(Fact.GROUP_CARRIES, Ladder.groupCarries(cover));
        facts.put(cover);
        facts.put(
                Fact.DAYS_EXPECTED,
                Math.max(
                        0, ChronoUnit.DAYS.between(shortage.start(), cover.gap().until())));
        if (patients != null) {
            facts.put(Fact.PATIENTS_LOW, patients.low());
            facts.put(Fact.PATIENTS_HIGH, patients.high());
        }
        return facts.texts;
    }

    private void put(GroupCover cover) {
        CoverGap gap = cover.gap();
        BigDecimal weeksWithout = cover.weeksWithout();
        put(Fact.COVER_WEEKS_WITHOUT, weeksWithout == null ? null : weeksWithout.toPlainString());
        put(Fact.COVER_GAP_UNITS, gap.units().toPlainString());
        put(Fact.COVER_GAP_WEEKS, gap.weeks().toPlainString());
        put(Fact.UNTIL, gap.until());
        put(Fact.END_ASSUMED, gap.isAssumed());
    }

    private void put(Fact fact, @Nullable Object value) {
        if (value != null) {
            texts.put(fact, value.toString());
        }
    }

    private void putLower(Fact fact, @Nullable Enum<?> value) {
        put(fact, value == null ? null : value.name().toLowerCase(Locale.ROOT));
    }
}
