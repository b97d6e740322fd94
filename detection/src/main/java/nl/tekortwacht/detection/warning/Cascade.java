/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.tekortwacht.contracts.assessment.RunsOut;
import nl.tekortwacht.contracts.id.ProductId;

/**
 * Which products of a group run out next when one cannot be had. Its demand moves over to the others by their share of
 * the demand; each goes on getting its own usual supply, so what moves over comes out of its stock. When one of them runs
 * out, all that was asked of it moves on to the rest.
 */
public final class Cascade {

    private static final int DECIMALS = 3;
    private static final long LONGEST_DAYS = 3_650;

    private Cascade() {}

    /**
     * A product that can be had.
     *
     * @param units all of its stock
     * @param perDay what is asked of it, in units a day
     */
    public record Member(ProductId product, BigDecimal units, BigDecimal perDay) {}

    private record Loaded(Member member, BigDecimal extra, BigDecimal left) {

        /** Days until nothing is left. */
        BigDecimal days() {
            return extra.signum() <= 0
                    ? BigDecimal.valueOf(LONGEST_DAYS)
                    : left.divide(extra, DECIMALS, RoundingMode.HALF_UP);
        }

        BigDecimal asked() {
            return member.perDay().add(extra);
        }
    }

    /**
     * The products that run out before a day, the first one first.
     *
     * @param perDay what moves over, in units a day
     * @param others the products of the group that can be had
     * @param until the first day that does not count
     */
    public static List<RunsOut> of(BigDecimal perDay, List<Member> others, LocalDate day, LocalDate until) {
        List<RunsOut> out = new ArrayList<>();
        List<Loaded> standing = share(
                perDay,
                others.stream()
                        .map(member -> new Loaded(member, BigDecimal.ZERO, member.units()))
                        .toList());
        BigDecimal elapsed = BigDecimal.ZERO;
        while (!standing.isEmpty()) {
            Loaded next = standing.stream()
                    .min(Comparator.comparing(Loaded::days)
                            .thenComparing(loaded -> loaded.member().product()))
                    .orElseThrow();
            BigDecimal days = next.days();
            elapsed = elapsed.add(days);
            LocalDate on = day.plusDays(elapsed.setScale(0, RoundingMode.HALF_UP)
                    .min(BigDecimal.valueOf(LONGEST_DAYS))
                    .longValue());
            if (!on.isBefore(until)) {
                return out;
            }
            out.add(new RunsOut(next.member().product(), next.asked(), on));
            standing = share(next.asked(), after(days, next, standing));
        }
        return out;
    }

    /** The others, so many days later. */
    private static List<Loaded> after(BigDecimal days, Loaded gone, List<Loaded> standing) {
        return standing.stream()
                .filter(loaded ->
                        !loaded.member().product().equals(gone.member().product()))
                .map(loaded -> new Loaded(
                        loaded.member(),
                        loaded.extra(),
                        loaded.left()
                                .subtract(loaded.extra().multiply(days))
                                .max(BigDecimal.ZERO)
                                .setScale(DECIMALS, RoundingMode.HALF_UP)))
                .toList();
    }

    private static List<Loaded> share(BigDecimal perDay, List<Loaded> standing) {
        BigDecimal all =
                standing.stream().map(loaded -> loaded.member().perDay()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.signum() == 0
                ? List.of()
                : standing.stream()
                        .map(loaded -> new Loaded(
                                loaded.member(),
                                loaded.extra()
                                        .add(perDay.multiply(loaded.member().perDay())
                                                .divide(all, DECIMALS, RoundingMode.HALF_UP)),
                                loaded.left()))
                        .toList();
    }
}
