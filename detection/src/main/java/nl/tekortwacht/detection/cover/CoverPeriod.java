/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.cover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.severity.Parameter;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import org.jspecify.annotations.Nullable;

/**
 * The days that the alternatives of a shortage have to carry.
 *
 * @param from the day of the assessment, or the start if that is later
 * @param until the expected end, the first day on which the product can be had again
 * @param basis where the expected end comes from
 */
public record CoverPeriod(LocalDate from, LocalDate until, Basis basis) {

    /** Where an expected end comes from. */
    public enum Basis {
        /** The shortage is over. */
        OVER,
        /** It is announced, and lies ahead. */
        ANNOUNCED,
        /** A usual length. */
        USUAL_LENGTH,
        /** The product leaves the market, so that there is none: a look ahead. */
        FOR_GOOD;

        /** The parameters that it is computed with. */
        public List<Parameter> parameters() {
            return switch (this) {
                case OVER, ANNOUNCED -> List.of();
                case USUAL_LENGTH -> List.of(Parameter.ASSUMED_LENGTH_DAYS, Parameter.LEAST_DAYS_AHEAD);
                case FOR_GOOD -> List.of(Parameter.FINAL_LENGTH_DAYS);
            };
        }
    }

    /**
     * The period of a shortage.
     *
     * <ul>
     *   <li>Over: none; it ends on its end, or on the day if that is not known or later.
     *   <li>Marketing ends for good: {@link Parameter#FINAL_LENGTH_DAYS} from {@code from}.
     *   <li>An announced end after {@code from}: until then.
     *   <li>Else the start and {@link Parameter#ASSUMED_LENGTH_DAYS}, but at least {@link Parameter#LEAST_DAYS_AHEAD} from
     *       {@code from}.
     * </ul>
     */
    public static CoverPeriod of(Shortage shortage, LocalDate day, RulesOfDay rules) {
        if (shortage.phase().isOver()) {
            LocalDate end = shortage.end();
            return new CoverPeriod(day, end == null || end.isAfter(day) ? day : end, Basis.OVER);
        }
        LocalDate from = later(day, shortage.start());
        if (shortage.leavesTheMarket()) {
            return new CoverPeriod(from, from.plusDays(rules.number(Parameter.FINAL_LENGTH_DAYS)), Basis.FOR_GOOD);
        }
        return of(shortage.start(), day, announcedEnd(shortage), rules);
    }

    /** The period from a day to an announced end, or to an assumed one if that is null or not after it. */
    public static CoverPeriod of(LocalDate start, LocalDate day, @Nullable LocalDate announcedEnd, RulesOfDay rules) {
        LocalDate from = later(day, start);
        return announcedEnd != null && announcedEnd.isAfter(from)
                ? new CoverPeriod(from, announcedEnd, Basis.ANNOUNCED)
                : new CoverPeriod(from, assumed(start, from, rules), Basis.USUAL_LENGTH);
    }

    /** Whether nobody announced an end that still lies ahead. */
    public boolean isAssumed() {
        return basis == Basis.USUAL_LENGTH || basis == Basis.FOR_GOOD;
    }

    /** Its length, 0 or more. */
    public long days() {
        return Math.max(0, ChronoUnit.DAYS.between(from, until));
    }

    private static @Nullable LocalDate announcedEnd(Shortage shortage) {
        Announced announced = shortage.announcement();
        return announced == null ? null : announced.end();
    }

    private static LocalDate assumed(LocalDate start, LocalDate from, RulesOfDay rules) {
        return later(
                start.plusDays(rules.number(Parameter.ASSUMED_LENGTH_DAYS)),
                from.plusDays(rules.number(Parameter.LEAST_DAYS_AHEAD)));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
