/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The lines about one thing, in the order in which they were added. */
final class Versions<L extends RegistryLine> {

    private final List<L> lines = new CopyOnWriteArrayList<>();

    void add(L line) {
        lines.add(line);
    }

    void recordedInstants(Set<Instant> into) {
        lines.stream().map(RegistryLine::recordedAt).filter(Objects::nonNull).forEach(into::add);
    }

    Optional<L> on(LocalDate day, Instant knownAt) {
        @Nullable L best = null;
        for (L line : lines) {
            if (isKnown(line, knownAt) && holds(line, day) && (best == null || !isBefore(line, best))) {
                best = line;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isKnown(RegistryLine line, Instant knownAt) {
        Instant recordedAt = line.recordedAt();
        return recordedAt == null || !recordedAt.isAfter(knownAt);
    }

    private static boolean holds(RegistryLine line, LocalDate day) {
        LocalDate validFrom = line.validFrom();
        return validFrom == null || !validFrom.isAfter(day);
    }

    private static boolean isBefore(RegistryLine line, RegistryLine other) {
        int byDay = orAlways(line.validFrom()).compareTo(orAlways(other.validFrom()));
        int order = byDay != 0 ? byDay : orAlways(line.recordedAt()).compareTo(orAlways(other.recordedAt()));
        return order < 0;
    }

    private static LocalDate orAlways(@Nullable LocalDate day) {
        return day == null ? LocalDate.MIN : day;
    }

    private static Instant orAlways(@Nullable Instant instant) {
        return instant == null ? Instant.MIN : instant;
    }
}
