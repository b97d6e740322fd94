/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.contracts.assessment.LadderStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Computes the figures of an assessment again, from the JSON of the assessment alone, in whole thousandths. It shares no
 * arithmetic with what it checks.
 */
final class Recomputation {

    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    private static final List<String> OVER = List.of("RESOLVED", "PASSED", "AVOIDED", "UNVERIFIED", "WITHDRAWN");

    private final JsonNode json;
    private final JsonNode subject;
    private final List<JsonNode> alternatives = new ArrayList<>();
    private final Map<String, BigDecimal> parameters = new HashMap<>();

    Recomputation(JsonNode json) {
        this.json = json;
        this.subject = json.path("cover").path("subject");
        json.path("cover").path("alternatives").forEach(alternatives::add);
        for (JsonNode rule : json.path("rules")) {
            String[] sides = rule.asString().split(" = ", -1);
            if (sides.length == 2) {
                parameters.put(sides[0], new BigDecimal(sides[1].split(" ", -1)[0]));
            }
        }
    }

    boolean isOver() {
        return OVER.contains(json.path("phase").asString());
    }

    long units(JsonNode supply) {
        long units = 0;
        for (JsonNode line : supply.path("stock")) {
            units += line.path("onHand").asLong();
        }
        return units;
    }

    // Demand and other figures of 3 decimals, in thousandths.

    private static BigInteger demand(JsonNode supply) {
        return thousandths(supply.path("demand").path("unitsPerDay"));
    }

    static BigInteger thousandths(JsonNode number) {
        return new BigDecimal(number.asString()).movePointRight(3).toBigIntegerExact();
    }

    /** Numerator by denominator, rounded half-up; neither is negative. */
    private static BigInteger halfUp(BigInteger numerator, BigInteger denominator) {
        return numerator.shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1));
    }

    BigInteger share(JsonNode alternative) {
        BigInteger all = BigInteger.ZERO;
        for (JsonNode other : alternatives) {
            if (!isShort(other)) {
                all = all.add(demand(other.path("supply")));
            }
        }
        return isShort(alternative) || all.signum() == 0
                ? BigInteger.ZERO
                : halfUp(demand(alternative.path("supply")).multiply(THOUSAND), all);
    }

    BigInteger movesOver(JsonNode alternative) {
        return halfUp(demand(subject).multiply(share(alternative)), THOUSAND);
    }

    private static boolean isShort(JsonNode alternative) {
        return alternative.path("supply").path("isShort").asBoolean();
    }

    private BigInteger demandOfAll() {
        BigInteger all = demand(subject);
        for (JsonNode alternative : alternatives) {
            all = all.add(demand(alternative.path("supply")));
        }
        return all;
    }

    private BigInteger stockOfAlternatives() {
        return BigInteger.valueOf(alternatives.stream()
                .mapToLong(alternative -> units(alternative.path("supply")))
                .sum());
    }

    BigInteger stockOfAll() {
        return stockOfAlternatives().add(BigInteger.valueOf(units(subject)));
    }

    @Nullable
    BigInteger weeksWith() {
        return weeks(stockOfAll().multiply(THOUSAND));
    }

    @Nullable
    BigInteger weeksWithout() {
        return weeks(stockOfAlternatives().multiply(THOUSAND));
    }

    private @Nullable BigInteger weeks(BigInteger thousandthsOfUnits) {
        BigInteger week = demandOfAll().multiply(BigInteger.valueOf(7));
        return week.signum() == 0 ? null : halfUp(thousandthsOfUnits.multiply(THOUSAND), week);
    }

    private LocalDate day(String field) {
        return LocalDate.parse(json.path(field).asString());
    }

    private LocalDate from() {
        return isOver() || day("start").isBefore(day("day")) ? day("day") : day("start");
    }

    private LocalDate until() {
        return LocalDate.parse(json.path("cover").path("gap").path("until").asString());
    }

    long days() {
        return Math.max(0, until().toEpochDay() - from().toEpochDay());
    }

    /** The end if nobody announced one; the parameters that were used tell whether the product leaves the market. */
    LocalDate assumedEnd() {
        if (parameters.containsKey("finalLengthDays")) {
            return from().plusDays(parameter("finalLengthDays").longValueExact());
        }
        LocalDate usual = day("start").plusDays(parameter("assumedLengthDays").longValueExact());
        LocalDate least = from().plusDays(parameter("leastDaysAhead").longValueExact());
        return usual.isAfter(least) ? usual : least;
    }

    Collection<BigDecimal> parameters() {
        return parameters.values();
    }

    private BigDecimal parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    BigInteger needed() {
        BigInteger missing = demand(subject);
        for (JsonNode alternative : alternatives) {
            missing = isShort(alternative) ? missing.add(demand(alternative.path("supply"))) : missing;
        }
        return missing.multiply(BigInteger.valueOf(days()));
    }

    BigInteger spare() {
        return BigInteger.valueOf(alternatives.stream()
                        .filter(alternative -> !isShort(alternative))
                        .mapToLong(alternative -> units(alternative.path("supply")))
                        .sum())
                .multiply(THOUSAND);
    }

    BigInteger gapUnits() {
        return needed().subtract(spare()).max(BigInteger.ZERO);
    }

    BigInteger gapWeeks() {
        BigInteger weeks = weeks(gapUnits());
        return weeks == null ? BigInteger.ZERO : weeks;
    }

    long availableAlternatives() {
        return alternatives.stream()
                .filter(alternative -> !isShort(alternative) && units(alternative.path("supply")) > 0)
                .count();
    }

    long available(LadderStep ring) {
        long available = 0;
        for (JsonNode candidate : json.path("rings")) {
            available += candidate.path("step").asString().equals(ring.name())
                    ? candidate.path("available").size()
                    : 0;
        }
        return available;
    }

    private boolean groupCarries() {
        return gapUnits().signum() == 0 && availableAlternatives() > 0;
    }

    int step() {
        boolean carries = groupCarries();
        boolean needsCare =
                List.of("orange", "red").contains(json.path("substitutionRisk").asString());
        if (isOver() || (carries && !needsCare)) {
            return 1;
        }
        if (carries || available(LadderStep.OTHER_STRENGTH_OR_FORM) > 0) {
            return 2;
        }
        if (available(LadderStep.OTHER_SUBSTANCE) > 0) {
            return 3;
        }
        return lasts() || available(LadderStep.UNREGISTERED_OR_PREPARATION) > 0 ? 4 : 5;
    }

    private boolean lasts() {
        BigInteger weeks = weeksWith();
        long toStart = Math.max(0, day("start").toEpochDay() - day("day").toEpochDay());
        BigInteger lead = parameter("importLeadDays").toBigIntegerExact().multiply(THOUSAND);
        return weeks == null
                || weeks.multiply(BigInteger.valueOf(7))
                                .add(BigInteger.valueOf(toStart * 1000))
                                .compareTo(lead)
                        >= 0;
    }

    /** Patients who each take so many times the daily dose; null = no dose or no demand. */
    @Nullable
    BigInteger patients(String factor) {
        BigDecimal dose = new BigDecimal(json.path("patients").path("dailyDose").asString("0"));
        BigInteger ofOne = dose.multiply(parameter(factor)).movePointRight(6).toBigIntegerExact();
        return ofOne.signum() == 0 || demand(subject).signum() == 0
                ? null
                : halfUp(demand(subject).multiply(THOUSAND), ofOne);
    }

    /** The facts that reasons may name, as text. */
    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        for (String field : List.of("phase", "criticality", "substitutionRisk", "unionList")) {
            if (!json.path(field).isNull()) {
                facts.put(field, json.path(field).asString());
            }
        }
        facts.put("step", Integer.toString(step()));
        facts.put("groupCarries", Boolean.toString(groupCarries()));
        facts.put("until", until().toString());
        facts.put("endAssumed", json.path("cover").path("gap").path("isAssumed").asString());
        facts.put(
                "daysExpected",
                Long.toString(Math.max(0, until().toEpochDay() - day("start").toEpochDay())));
        put(facts, "coverWeeksWithout", weeksWithout(), 3);
        put(facts, "coverGapUnits", gapUnits(), 3);
        put(facts, "coverGapWeeks", gapWeeks(), 3);
        if (!json.path("patients").isNull()) {
            put(facts, "patientsLow", patients("highDoseFactor"), 0);
            put(facts, "patientsHigh", patients("lowDoseFactor"), 0);
        }
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable BigInteger value, int decimals) {
        if (value != null) {
            facts.put(name, new BigDecimal(value, decimals).toPlainString());
        }
    }
}
