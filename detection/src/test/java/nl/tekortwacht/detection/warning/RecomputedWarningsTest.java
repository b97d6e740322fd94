/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.detection.supply.SupplyStory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number of a warning, computed again from nothing but the warning's own JSON, in whole thousandths. */
class RecomputedWarningsTest {

    private static final long SEED = 20261122;
    private static final int WARNINGS = 1_000;
    private static final JsonMapper PLAIN = JsonMapper.builder().build();
    private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);

    @Test
    void aThousandWarningsCanBeComputedAgain() {
        Random chance = new Random(SEED);
        List<AtRisk> warnings = new ArrayList<>();
        for (int tries = 0; warnings.size() < WARNINGS && tries < 100 * WARNINGS; tries++) {
            SupplyStory story = RandomSupply.story(chance);
            Optional<AtRisk> warning = new WarningRule(SupplyStory.RULES).of(story.on(RandomSupply.day(chance)));
            warning.ifPresent(warnings::add);
        }

        assertThat(warnings).as("seed %d", SEED).hasSize(WARNINGS);
        warnings.forEach(warning -> check(PLAIN.readTree(Json.bytes(warning))));
    }

    private static void check(JsonNode warning) {
        String what = "seed " + SEED + ": " + warning;
        JsonNode demand = warning.path("demand");
        BigInteger perDay = demandAgain(demand, warning);
        assertThat(thousandths(demand.path("unitsPerDay"))).as(what).isEqualTo(perDay);
        LocalDate day = day(warning.path("day"));

        BigInteger wholesale = BigInteger.ZERO;
        for (JsonNode party : warning.path("parties")) {
            wholesale = wholesale.add(left(party.path("count"), day));
        }
        assertThat(thousandths(warning.path("wholesaleUnits"))).as(what).isEqualTo(wholesale);
        assertThat(thousandths(warning.path("points").get(0).path("units")))
                .as(what)
                .isEqualTo(wholesale);
        assertThat(thousandths(warning.path("wholesaleDays"))).as(what).isEqualTo(per(wholesale, perDay));

        BigInteger holder = BigInteger.ZERO;
        if (!warning.path("holder").isNull()) {
            JsonNode count = warning.path("holder");
            BigInteger used = perDay.multiply(age(count, day));
            holder = whole(count.path("onHand"))
                    .multiply(THOUSAND)
                    .subtract(used)
                    .max(BigInteger.ZERO);
            assertThat(thousandths(warning.path("holderUnits"))).as(what).isEqualTo(holder);
        }
        checkEnd(warning, day, wholesale, wholesale.add(holder), perDay, what);
    }

    /** A holder's stock counts unless the wholesalers' has collapsed; then the warning is by theirs alone. */
    private static void checkEnd(
            JsonNode warning, LocalDate day, BigInteger wholesale, BigInteger all, BigInteger perDay, String what) {
        LocalDate runsOut = day(warning.path("runsOut"));
        boolean byAll = !warning.path("basis").asString().equals("NOT_REPLENISHED") && !isCollapsed(warning, perDay);
        BigInteger units = byAll || warning.path("basis").asString().equals("HOLDER_EMPTY") ? all : wholesale;
        assertThat(runsOut).as(what).isEqualTo(day.plusDays(wholeDays(units, perDay)));
        assertThat(warning.path("horizonDays").asLong()).as(what).isEqualTo(wholeDays(units, perDay));
        BigInteger high = thousandths(warning.path("demand").path("high"));
        assertThat(day(warning.path("earliest"))).as(what).isEqualTo(day.plusDays(wholeDays(units, high)));
    }

    private static boolean isCollapsed(JsonNode warning, BigInteger perDay) {
        if (warning.path("usualDays").isNull()) {
            return false;
        }
        BigInteger usual = thousandths(warning.path("usualDays"));
        LocalDate day = day(warning.path("day"));
        int last = 0;
        for (JsonNode point : warning.path("points")) {
            if (day(point.path("date"))
                    .isAfter(day.minusDays(
                            rule(warning, "collapsedDays").divide(THOUSAND).longValue()))) {
                BigInteger days = per(thousandths(point.path("units")), perDay);
                boolean isBelow =
                        days.multiply(THOUSAND).compareTo(usual.multiply(rule(warning, "collapsedShare"))) < 0;
                last += isBelow ? 1 : 0;
            }
        }
        return last == rule(warning, "collapsedDays").divide(THOUSAND).intValue();
    }

    private static BigInteger demandAgain(JsonNode demand, JsonNode warning) {
        BigInteger level = halfUp(
                whole(demand.path("delivered12m")).multiply(THOUSAND),
                whole(demand.path("availableDays")).max(BigInteger.valueOf(120)));
        if (demand.path("weeks").size() < 4) {
            return level;
        }
        List<BigInteger> weeks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            weeks.add(thousandths(demand.path("weeks").get(i)));
        }
        weeks.sort(null);
        BigInteger recent = halfUp(weeks.get(1).add(weeks.get(2)), BigInteger.TWO);
        BigInteger least = halfUp(level.multiply(rule(warning, "leastDemandFactor")), THOUSAND);
        BigInteger most = halfUp(level.multiply(rule(warning, "mostDemandFactor")), THOUSAND);
        BigInteger change = recent.max(least).min(most).subtract(level);
        BigInteger share = rule(warning, "recentDemandShare");
        BigInteger counts = beyond(spread(demand, least, most), change);
        return halfUp(level.multiply(THOUSAND).add(counts.multiply(share)), THOUSAND);
    }

    private static BigInteger spread(JsonNode demand, BigInteger least, BigInteger most) {
        List<BigInteger> weeks = new ArrayList<>();
        for (JsonNode week : demand.path("weeks")) {
            weeks.add(thousandths(week).max(least).min(most));
        }
        weeks.sort(null);
        return halfUp(weeks.get(weeks.size() - 2).subtract(weeks.get(1)), BigInteger.valueOf(4));
    }

    private static BigInteger beyond(BigInteger spread, BigInteger change) {
        if (change.abs().compareTo(spread) <= 0) {
            return BigInteger.ZERO;
        }
        BigInteger by = halfUp(spread.multiply(spread), change.abs());
        return change.subtract(by.multiply(BigInteger.valueOf(change.signum())));
    }

    private static BigInteger left(JsonNode count, LocalDate day) {
        BigInteger used = count.path("delivered12m").isNull()
                ? BigInteger.ZERO
                : halfUp(
                        whole(count.path("delivered12m"))
                                .multiply(age(count, day))
                                .multiply(THOUSAND),
                        BigInteger.valueOf(365));
        return whole(count.path("onHand")).multiply(THOUSAND).subtract(used).max(BigInteger.ZERO);
    }

    /** A parameter of the listed rows, in thousandths. */
    private static BigInteger rule(JsonNode warning, String name) {
        for (JsonNode row : warning.path("rules")) {
            String[] parts = row.asString().split(" ", 4);
            if (parts[0].equals(name)) {
                return new java.math.BigDecimal(parts[2]).movePointRight(3).toBigIntegerExact();
            }
        }
        throw new AssertionError("no row " + name + " in " + warning.path("rules"));
    }

    private static BigInteger age(JsonNode count, LocalDate day) {
        return BigInteger.valueOf(day.toEpochDay() - day(count.path("date")).toEpochDay());
    }

    private static BigInteger per(BigInteger thousandths, BigInteger perDay) {
        return halfUp(thousandths.multiply(THOUSAND), perDay);
    }

    private static long wholeDays(BigInteger thousandths, BigInteger perDay) {
        return halfUp(thousandths, perDay).longValue();
    }

    private static BigInteger thousandths(JsonNode number) {
        return number.decimalValue().movePointRight(3).toBigIntegerExact();
    }

    private static BigInteger whole(JsonNode number) {
        return BigInteger.valueOf(number.asLong());
    }

    private static LocalDate day(JsonNode text) {
        return LocalDate.parse(text.asString());
    }

    /** Of numbers that are not negative, but for what moves over; ties go away from zero. */
    private static BigInteger halfUp(BigInteger dividend, BigInteger divisor) {
        BigInteger doubled =
                dividend.abs().multiply(BigInteger.TWO).add(divisor).divide(divisor.multiply(BigInteger.TWO));
        return dividend.signum() < 0 ? doubled.negate() : doubled;
    }
}
