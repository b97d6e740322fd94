/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.supply.Failure;
import nl.tekortwacht.simulator.supply.ProductSupply;
import org.jspecify.annotations.Nullable;

/** What a holder notifies about one failure: the first notification, its changes, and how it ends. */
final class Dossier {

    private static final int SHORTEST_DAYS = 14;

    private final Failure failure;
    private final ProductSupply supply;
    private final Estimate estimate;
    private final Habits habits;
    private final Dice dice;
    private final Consumer<Report> out;
    private final NotificationKind kind;
    private final @Nullable BigDecimal marketShare;
    private final List<Report> sent = new ArrayList<>();
    private final long firstOn;
    private long nextReview;
    private long closesOn = Failure.NEVER;
    private boolean closed;
    private @Nullable Notification inEffect;

    Dossier(ProductSupply supply, Failure failure, Temper temper, Habits habits, Dice dice, Consumer<Report> out) {
        this.failure = failure;
        this.supply = supply;
        this.estimate = new Estimate(failure, supply, dice);
        this.habits = habits;
        this.dice = dice;
        this.out = out;
        this.kind = temper.kind(failure.mechanism(), dice);
        this.firstOn = failure.foreseen().number() + temper.daysToFirst(failure.mechanism(), dice);
        this.closed = temper.neverNotifies(failure.mechanism(), dice);
        this.marketShare = dice.chance(0.3)
                ? null
                : BigDecimal.valueOf(dice.between(0.05, 0.95)).setScale(2, RoundingMode.HALF_UP);
    }

    Failure failure() {
        return failure;
    }

    /** All that was sent so far, the earliest first. */
    List<Report> sent() {
        return List.copyOf(sent);
    }

    boolean isClosed() {
        return closed;
    }

    /** The day on which the holder says it will deliver again; null if it does not say. */
    @Nullable
    LocalDate expectedBack() {
        return closed || inEffect == null ? null : inEffect.end();
    }

    /** Holders notify on workdays, and at most once a day. */
    void work(Day day) {
        if (closed || !day.isWorkday()) {
            return;
        }
        boolean over = day.number() >= failure.ends();
        if (inEffect == null) {
            // What was over before anybody wrote is never notified.
            closed = over;
            if (!over && day.number() >= firstOn) {
                announce(day);
            }
        } else if (over) {
            wrapUp(inEffect, day);
        } else if (day.number() >= nextReview) {
            review(inEffect, day);
        }
    }

    private void announce(Day day) {
        LocalDate start = estimate.start(day);
        LocalDate end = kind.isDefinitive() || dice.chance(0.08) ? null : estimate.end(day, start);
        notify(day, kind, start, end, null);
        nextReview = day.number() + dice.between(10, 28);
    }

    private void review(Notification now, Day day) {
        nextReview = day.number() + dice.between(10, 28);
        LocalDate end = now.end();
        if (end != null && endsTooSoon(end, day)) {
            LocalDate later = estimate.end(day, now.start());
            notify(day, kind, now.start(), later.isAfter(end) ? later : end.plusDays(SHORTEST_DAYS), now.reportId());
        } else if (now.start().toEpochDay() > day.number() + 7 && dice.chance(0.12)) {
            moveStart(now, day);
        }
    }

    private boolean endsTooSoon(LocalDate end, Day day) {
        return end.toEpochDay() <= day.number() + 10 && failure.ends() > end.toEpochDay() + 3;
    }

    private void moveStart(Notification now, Day day) {
        long earliest = day.number() + 2;
        LocalDate moved = LocalDate.ofEpochDay(Math.max(earliest, now.start().toEpochDay() + dice.between(-21, 21)));
        LocalDate end = now.end();
        if (!moved.equals(now.start()) && (end == null || moved.isBefore(end))) {
            notify(day, kind, moved, end, now.reportId());
        }
    }

    /** The holder delivers again, or never stopped. */
    private void wrapUp(Notification now, Day day) {
        if (closesOn == Failure.NEVER) {
            closesOn = day.number() + dice.between(1, failure.hasMaterialised() ? 8 : 20);
        }
        if (day.number() < closesOn) {
            return;
        }
        closed = true;
        if (failure.hasMaterialised()) {
            tellThatItIsBack(now, day);
        } else if (dice.chance(0.65)) {
            retract(now, day);
        }
    }

    private void tellThatItIsBack(Notification now, Day day) {
        boolean canEndToday = now.start().isBefore(day.date());
        double how = dice.unit();
        if (canEndToday && how < 0.2) {
            notify(day, kind, now.start(), day.date(), now.reportId());
        } else if (how < 0.85) {
            notify(day, NotificationKind.PLACED_ON_MARKET, day.date(), null, null);
        }
    }

    private void retract(Notification now, Day day) {
        send(new Retraction(nextId(), now.reporter(), now.product(), habits.office(day, dice), null, now.reportId()));
    }

    private void notify(
            Day day, NotificationKind what, LocalDate start, @Nullable LocalDate end, @Nullable ReportId replaces) {
        boolean announces = what.announces();
        Notification notification = new Notification(
                nextId(),
                supply.product().holder(),
                supply.product().id(),
                habits.office(day, dice),
                replaces,
                what,
                start,
                end,
                announces ? failure.cause() : null,
                announces ? marketShare : null,
                replaces != null && dice.chance(0.2) ? "The period is an estimate and may change again." : null);
        if (announces) {
            inEffect = notification;
        }
        send(notification);
    }

    private ReportId nextId() {
        return new ReportId(
                "n-" + supply.product().number() + "-" + failure.foreseen().date() + "-" + (sent.size() + 1));
    }

    private void send(Report report) {
        sent.add(report);
        out.accept(report);
    }
}
