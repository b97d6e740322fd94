/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.rule.RuleName;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.detection.availability.DayVerdict;
import org.jspecify.annotations.Nullable;

/** Walks the days of a product one by one and finds its episodes (section 4). */
public final class EpisodeWalk {

    private final List<Episode> over = new ArrayList<>();
    private boolean verdictSeen;
    private @Nullable OpenRun open;

    /** What is kept of an open episode while it is walked. */
    private static final class OpenRun {
        private final LocalDate start;
        private final boolean startKnown;
        private @Nullable LocalDate confirmedOn;
        private LocalDate lastUnavailable;
        private @Nullable LocalDate recoveryStart;
        private int recoveryDays;
        private int unknownDays;

        private OpenRun(LocalDate start, boolean startKnown) {
            this.start = start;
            this.startKnown = startKnown;
            this.lastUnavailable = start;
        }

        private Episode.Beginning beginning() {
            return new Episode.Beginning(start, startKnown, confirmedOn);
        }
    }

    /** Takes the next day; days come without gaps, in order. */
    public void step(LocalDate day, DayVerdict verdict, Rules rules) {
        switch (verdict) {
            case UNAVAILABLE -> unavailable(day, rules);
            case AVAILABLE -> available(day, rules);
            case LIMITED -> limited();
            case UNKNOWN -> unknown(day, rules);
        }
        verdictSeen |= verdict != DayVerdict.UNKNOWN;
    }

    /** The episodes so far, in the order of their starts; only the last may be open. */
    public List<Episode> episodes() {
        List<Episode> episodes = new ArrayList<>(over);
        if (open != null) {
            episodes.add(new Episode.Open(open.beginning()));
        }
        return episodes;
    }

    private void unavailable(LocalDate day, Rules rules) {
        OpenRun run = open;
        if (run == null) {
            run = new OpenRun(day, verdictSeen);
            open = run;
        }
        run.lastUnavailable = day;
        run.recoveryStart = null;
        run.recoveryDays = 0;
        run.unknownDays = 0;
        long length = day.toEpochDay() - run.start.toEpochDay() + 1;
        if (run.confirmedOn == null && length >= rules.number(RuleName.CONFIRM_AFTER_DAYS, day)) {
            run.confirmedOn = day;
        }
    }

    private void available(LocalDate day, Rules rules) {
        OpenRun run = open;
        if (run == null) {
            return;
        }
        run.unknownDays = 0;
        LocalDate recoveryStart = run.recoveryStart == null ? day : run.recoveryStart;
        run.recoveryStart = recoveryStart;
        run.recoveryDays++;
        if (run.recoveryDays >= rules.number(RuleName.RECOVER_AFTER_DAYS, day)) {
            over.add(new Episode.Closed(run.beginning(), recoveryStart));
            open = null;
        }
    }

    private void limited() {
        if (open != null) {
            open.unknownDays = 0;
        }
    }

    private void unknown(LocalDate day, Rules rules) {
        OpenRun run = open;
        if (run == null) {
            return;
        }
        run.unknownDays++;
        if (run.unknownDays >= rules.number(RuleName.LAPSE_AFTER_DAYS, day)) {
            over.add(new Episode.Lapsed(run.beginning(), run.lastUnavailable));
            open = null;
        }
    }
}
