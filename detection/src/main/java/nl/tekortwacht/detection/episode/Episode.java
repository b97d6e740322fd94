/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.episode;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A run of days on which a product could not be had, in the state in which it is. */
public sealed interface Episode {

    /** What all episodes share. */
    Beginning beginning();

    /**
     * The first day that no longer belongs to it.
     *
     * @param today the last closed day
     */
    LocalDate endExclusive(LocalDate today);

    /**
     * How long it lasts or lasted, in days.
     *
     * @param today the last closed day
     */
    default long days(LocalDate today) {
        return endExclusive(today).toEpochDay() - start().toEpochDay();
    }

    /** The first unavailable day. */
    default LocalDate start() {
        return beginning().start();
    }

    /** Whether it lasted long enough to be a shortage. */
    default boolean isConfirmed() {
        return beginning().confirmedOn() != null;
    }

    /**
     * How an episode began.
     *
     * @param start the first unavailable day
     * @param startKnown whether some earlier day had a verdict
     * @param confirmedOn the day on which it was confirmed; null = not
     */
    record Beginning(
            LocalDate start, boolean startKnown, @Nullable LocalDate confirmedOn) {}

    /** It goes on. */
    record Open(Beginning beginning) implements Episode {
        @Override
        public LocalDate endExclusive(LocalDate today) {
            return today.plusDays(1);
        }
    }

    /**
     * It is over.
     *
     * @param end the first available day of the run that ended it
     */
    record Closed(Beginning beginning, LocalDate end) implements Episode {
        @Override
        public LocalDate endExclusive(LocalDate today) {
            return end;
        }
    }

    /**
     * Nobody knows any more.
     *
     * @param lastKnown its last unavailable day
     */
    record Lapsed(Beginning beginning, LocalDate lastKnown) implements Episode {
        @Override
        public LocalDate endExclusive(LocalDate today) {
            return lastKnown.plusDays(1);
        }
    }
}
