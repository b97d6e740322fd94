/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/** States what is known of a finding. */
final class Facts {

    private final Wording wording;
    private final Lines lines;

    private final Audience audience;

    private Facts(Wording wording, Audience audience) {
        this.wording = wording;
        this.audience = audience;
        this.lines = new Lines(wording);
    }

    /** What the audience may know; {@code docs/publication.md} says what that is. */
    static Lines of(FindingEvent event, Audience audience, Wording wording) {
        Facts facts = new Facts(wording, audience);
        facts.product(event.finding(), event.product());
        switch (event.finding()) {
            case Shortage shortage -> facts.shortage(shortage);
            case SafetyStockFinding stock -> facts.safetyStock(stock);
            case LateNotice late -> facts.lateNotice(late);
            case Assessment assessment -> AssessmentFacts.add(assessment, audience, wording, facts.lines);
            case AtRisk warning -> facts.atRisk(warning);
        }
        return facts.lines;
    }

    /** The name that people know the product by, with its number; the number alone if it has no name. */
    static String name(Finding finding, @Nullable ProductLine product) {
        String number = finding.product().value();
        return product == null || product.name() == null
                ? number
                : product.name().replaceAll("\\p{Cntrl}", " ") + " (" + number + ")";
    }

    private void product(Finding finding, @Nullable ProductLine product) {
        lines.fact("product", name(finding, product));
        if (product != null) {
            String contents = Stream.of(product.substance(), product.strength(), product.form())
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(", "));
            lines.fact("contents", contents.isEmpty() ? null : contents);
        }
    }

    private void shortage(Shortage shortage) {
        Announced announced = shortage.announcement();
        lines.fact("since", shortage.start());
        if (shortage.end() != null && shortage.hasEpisode()) {
            lines.fact("end", shortage.end());
        } else {
            lines.fact("expectedEnd", day(announced == null ? null : announced.end()));
        }
        lines.fact("lastKnown", shortage.lastKnown());
        lines.fact("announcedBy", announced == null ? wording.say("nobody") : announcer(announced));
        if (shortage.conflict() && audience != Audience.SUBSCRIBER) {
            lines.note("conflict");
        }
    }

    private String announcer(Announced announced) {
        String by = announced.reporter() + ", " + wording.say("kind." + announced.kind());
        return announced.cause() == null ? by : by + " (" + wording.say("cause." + announced.cause()) + ")";
    }

    private void safetyStock(SafetyStockFinding stock) {
        lines.fact("party", stock.party().value());
        lines.fact("countedOn", stock.date());
        if (audience != Audience.LCG && audience != Audience.SUBSCRIBER) {
            lines.fact("onHand", BigDecimal.valueOf(stock.onHand()));
            lines.fact("required", stock.required());
            lines.fact("coverWeeks", stock.coverWeeks());
        }
        lines.fact("normWeeks", stock.weeks());
        lines.fact("breachSince", stock.breachSince());
    }

    private void lateNotice(LateNotice late) {
        lines.fact("party", late.reporter().value());
        lines.fact("kind", wording.say("kind." + late.kind()));
        lines.fact("receivedOn", late.receivedDate());
        lines.fact("announcedStart", late.start());
        lines.fact("dueOn", late.dueDate());
        lines.fact("lateBy", BigDecimal.valueOf(late.lateByDays()));
    }

    private void atRisk(AtRisk warning) {
        lines.fact("runsOut", warning.runsOut());
        lines.fact("daysLeft", BigDecimal.valueOf(warning.horizonDays()));
        lines.fact("earliest", warning.earliest());
        lines.fact("latest", warning.latest() == null ? wording.say("overAYear") : wording.day(warning.latest()));
        lines.fact("basis", wording.say("basis." + warning.basis()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? wording.say("unknown") : wording.day(day);
    }
}
