/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/** The lines of a message that state what is known, one fact a line. */
final class Facts {

    private final Wording wording;
    private final StringBuilder lines = new StringBuilder();

    private Facts(Wording wording) {
        this.wording = wording;
    }

    static String of(Finding finding, @Nullable ProductLine product, Wording wording) {
        Facts facts = new Facts(wording);
        facts.product(finding, product);
        switch (finding) {
            case Shortage shortage -> facts.shortage(shortage);
            case SafetyStockFinding stock -> facts.safetyStock(stock);
            case LateNotice late -> facts.lateNotice(late);
            case Assessment assessment -> facts.assessment(assessment);
            case AtRisk warning -> facts.atRisk(warning);
        }
        return facts.lines.toString();
    }

    /** The name that people know the product by, with its number; the number alone if it has no name. */
    static String name(Finding finding, @Nullable ProductLine product) {
        String number = finding.product().value();
        return product == null || product.name() == null
                ? number
                : product.name().replaceAll("\\p{Cntrl}", " ") + " (" + number + ")";
    }

    private void product(Finding finding, @Nullable ProductLine product) {
        line("product", name(finding, product));
        if (product != null) {
            String contents = Stream.of(product.substance(), product.strength(), product.form())
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(", "));
            line("contents", contents.isEmpty() ? null : contents);
        }
    }

    private void shortage(Shortage shortage) {
        Announced announced = shortage.announcement();
        line("since", shortage.start());
        if (shortage.end() != null && shortage.hasEpisode()) {
            line("end", shortage.end());
        } else {
            line("expectedEnd", day(announced == null ? null : announced.end()));
        }
        line("lastKnown", shortage.lastKnown());
        line("announcedBy", announced == null ? wording.say("nobody") : announcer(announced));
        if (shortage.conflict()) {
            lines.append(wording.say("conflict")).append('\n');
        }
    }

    private String announcer(Announced announced) {
        String by = announced.reporter() + ", " + wording.say("kind." + announced.kind());
        return announced.cause() == null ? by : by + " (" + wording.say("cause." + announced.cause()) + ")";
    }

    private void safetyStock(SafetyStockFinding stock) {
        line("party", stock.party().value());
        line("countedOn", stock.date());
        line("onHand", wording.number(BigDecimal.valueOf(stock.onHand())));
        line("required", number(stock.required()));
        line("coverWeeks", number(stock.coverWeeks()));
        line("normWeeks", number(stock.weeks()));
        line("breachSince", stock.breachSince());
    }

    private void lateNotice(LateNotice late) {
        line("party", late.reporter().value());
        line("kind", wording.say("kind." + late.kind()));
        line("receivedOn", late.receivedDate());
        line("announcedStart", late.start());
        line("dueOn", late.dueDate());
        line("lateBy", wording.number(BigDecimal.valueOf(late.lateByDays())));
    }

    private void assessment(Assessment assessment) {
        line("since", assessment.start());
        line("severity", assessment.severity().name());
        line("step", assessment.step().name());
    }

    private void atRisk(AtRisk warning) {
        line("runsOut", warning.runsOut());
        line("earliest", warning.earliest());
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? wording.say("unknown") : wording.day(day);
    }

    private @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : wording.number(number);
    }

    private void line(String label, @Nullable LocalDate day) {
        line(label, day == null ? null : wording.day(day));
    }

    private void line(String label, @Nullable String value) {
        if (value != null) {
            lines.append(wording.say("label." + label))
                    .append(": ")
                    .append(value)
                    .append('\n');
        }
    }
}
