/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.util.List;
import java.util.Objects;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.Outlooks;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/** The medicines of the stories, and what can become of them. */
final class Cast {

    static final String GROUP = "ZANDOPRIL-10-MG-TABLET";

    /** Three of one group, and one of another. */
    static final ProductId FIRST = Findings.ZANDOPRIL;

    static final ProductId SECOND = new ProductId("RVG:900002");
    static final ProductId THIRD = new ProductId("RVG:900003");
    static final ProductId OTHER = new ProductId("RVG:900009");

    private Cast() {}

    static ProductLine line(ProductId product) {
        ProductLine like = Findings.product(CareSetting.COMMUNITY, null);
        boolean isOther = product.equals(OTHER);
        return new ProductLine(
                product,
                product.value(),
                isOther ? "nevelol" : "zandopril",
                like.strength(),
                like.form(),
                like.route(),
                new AtcCode(isOther ? "N02AA99" : "C09AA99"),
                Findings.HOLDER,
                isOther ? "NEVELOL-10-MG-TABLET" : GROUP,
                like.prescriptionOnly(),
                like.shelfLifeMonths(),
                like.parallel(),
                like.personalised(),
                like.collegialPreparation(),
                like.criticality(),
                like.careSetting(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Shortage shortage(ProductId product, Phase phase) {
        return shortage(product, phase, false, false, null);
    }

    static Shortage shortage(
            ProductId product, Phase phase, boolean unreported, boolean conflict, @Nullable Announced announced) {
        Shortage like = Findings.episode(phase, unreported, announced);
        return new Shortage(
                product,
                phase,
                like.definition(),
                like.start(),
                like.startKnown(),
                like.end(),
                like.lastKnown(),
                like.confirmedOn(),
                like.days(),
                unreported,
                conflict,
                announced);
    }

    static Shortage announcement(ProductId product, Phase phase, String start, @Nullable String end) {
        Shortage like = Findings.announcement(phase, start, end);
        return new Shortage(
                product,
                phase,
                like.definition(),
                like.start(),
                null,
                like.end(),
                null,
                null,
                null,
                false,
                false,
                like.announcement());
    }

    /** How bad it is; another product of the group can still be had. */
    static Assessment severity(ProductId product, Severity severity) {
        return of(product, Outlooks.assessment(severity));
    }

    /** How bad it is if the whole group is short. */
    static Assessment wholeGroup(ProductId product, Severity severity) {
        return of(
                product,
                Outlooks.assessment(severity, List.of(Outlooks.alternative("RVG:900002", true, 0, "200")), false));
    }

    private static Assessment of(ProductId product, Assessment like) {
        return new Assessment(
                product,
                Findings.id("short " + product),
                like.day(),
                like.phase(),
                like.start(),
                null,
                null,
                null,
                like.severity(),
                like.step(),
                like.reasons(),
                like.cover(),
                List.of(),
                null,
                like.proposals(),
                List.of(),
                List.of());
    }

    static AtRisk warning(ProductId product) {
        AtRisk like = Outlooks.warning(RiskBasis.ANNOUNCED);
        return new AtRisk(
                product,
                like.day(),
                like.basis(),
                like.runsOut(),
                like.earliest(),
                like.latest(),
                like.horizonDays(),
                like.demand(),
                like.wholesaleUnits(),
                like.wholesaleDays(),
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                like.formula());
    }

    static ProductId product(Finding finding) {
        return Objects.requireNonNull(finding.product());
    }
}
