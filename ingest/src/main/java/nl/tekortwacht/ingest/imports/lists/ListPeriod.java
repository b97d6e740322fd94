/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.jspecify.annotations.Nullable;

/** Reads when something is short, and what had to be mended for it. One per row. */
final class ListPeriod {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int MOST_YEARS_AHEAD = 10;

    /** What came of it. */
    sealed interface Result {

        /** A period that can be notified. */
        record Announced(
                NotificationKind kind,
                LocalDate start,
                @Nullable LocalDate end) implements Result {}

        /** Nothing that can be used. */
        record Unusable(String reason, String detail) implements Result {}
    }

    private final ListRow.Said said;
    private final LocalDate listDay;
    private final LocalDate received;
    private final List<String> mends = new ArrayList<>();

    ListPeriod(ListRow.Said said, LocalDate listDay) {
        this.said = said;
        this.listDay = listDay;
        this.received = heard().orElse(listDay);
    }

    /** The day of receipt: that of the last message, else that of the list. */
    LocalDate received() {
        return received;
    }

    /** What was not used as it stands. */
    List<String> mends() {
        return mends;
    }

    Result read(boolean startsWhenLastHeard) {
        Optional<ListStatus> status = ListStatus.of(said.status());
        if (status.isEmpty()) {
            return new Result.Unusable(Reasons.UNKNOWN_STATUS, said.status());
        }
        if (!said.start().isEmpty()) {
            return ListDay.of(said.start())
                    .filter(this::isUsable)
                    .map(start -> from(start, status.get()))
                    .orElseGet(() -> new Result.Unusable(Reasons.START_NOT_A_DAY, said.start()));
        }
        if (status.get() == ListStatus.OVER) {
            return new Result.Unusable(Reasons.NO_PERIOD, said.status());
        }
        if (!startsWhenLastHeard || heard().isEmpty()) {
            return new Result.Unusable(Reasons.NO_START, said.status());
        }
        mends.add(Reasons.START_WHEN_HEARD);
        return from(received, status.get());
    }

    private Result from(LocalDate start, ListStatus status) {
        return switch (status) {
            case RUNS -> new Result.Announced(NotificationKind.INTERRUPTION, start, endOfRunning(start));
            case OVER -> over(start);
            case CEASED -> {
                if (!said.end().isEmpty()) {
                    mends.add(Reasons.CEASED_HAS_NO_END);
                }
                yield new Result.Announced(NotificationKind.CESSATION, start, null);
            }
        };
    }

    private Result over(LocalDate start) {
        LocalDate end = end();
        if (end == null) {
            return new Result.Unusable(Reasons.NO_END, said.end());
        }
        return end.isAfter(start)
                ? new Result.Announced(NotificationKind.INTERRUPTION, start, end)
                : new Result.Unusable(Reasons.NEVER_SHORT, said.start() + " to " + said.end());
    }

    private @Nullable LocalDate endOfRunning(LocalDate start) {
        LocalDate end = end();
        if (end == null) {
            if (!said.end().isEmpty()) {
                mends.add(Reasons.END_NOT_A_DAY);
            }
            return null;
        }
        if (end.isAfter(start) && !end.isBefore(listDay)) {
            return end;
        }
        mends.add(end.isAfter(start) ? Reasons.ESTIMATE_PASSED : Reasons.END_NOT_AFTER_START);
        return null;
    }

    private @Nullable LocalDate end() {
        return ListDay.of(said.end()).filter(this::isUsable).orElse(null);
    }

    private Optional<LocalDate> heard() {
        if (said.heard().isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day =
                ListDay.of(said.heard()).filter(heard -> !heard.isBefore(EARLIEST) && !heard.isAfter(listDay));
        if (day.isEmpty() && !mends.contains(Reasons.HEARD_NOT_A_DAY)) {
            mends.add(Reasons.HEARD_NOT_A_DAY);
        }
        return day;
    }

    private boolean isUsable(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(received.plusYears(MOST_YEARS_AHEAD));
    }
}
