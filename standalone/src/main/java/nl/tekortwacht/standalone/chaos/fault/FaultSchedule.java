/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Which faults happen when; the same seed gives the same faults. Faults may overlap, but not on one target. */
public final class FaultSchedule {

    private static final List<String> INGEST = List.of("ingest1", "ingest2");
    private static final List<String> CONSUMERS = List.of("detection1", "detection2", "alerting1", "alerting2");
    private static final List<String> SERVICES = List.of(
            "ingest1",
            "ingest2",
            "detection1",
            "detection2",
            "alerting1",
            "alerting2",
            "ingest1",
            "detection1",
            "api1");
    private static final List<String> STORES = List.of("kafka", "postgres");
    /** A part that was down is left alone for a while, so that it gets going between two faults. */
    private static final Duration REST = Duration.ofSeconds(15);

    private static final long THREE_DAYS_MINUTES = 3 * 24 * 60;
    /** Enough to close the day before its reports are in. More would cost all products their pasts for days to come. */
    private static final long DETECTION_AHEAD_MINUTES = 3 * 60;

    private final SplittableRandom chance;

    private FaultSchedule(long seed) {
        chance = new SplittableRandom(seed);
    }

    /** The faults of so much time, one every twelve to eighteen seconds. */
    public static List<Fault> of(long seed, Duration time) {
        return new FaultSchedule(seed).plan(time);
    }

    private List<Fault> plan(Duration time) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Duration> busyUntil = new HashMap<>();
        Duration at = seconds(5, 10);
        while (at.compareTo(time) < 0) {
            Fault fault = fault(faults.size() + 1, at);
            if (busyUntil.getOrDefault(fault.target(), Duration.ZERO).compareTo(at) <= 0) {
                faults.add(fault);
                busyUntil.put(fault.target(), fault.end().plus(REST));
                at = at.plus(seconds(12, 18));
            }
        }
        return faults;
    }

    private Fault fault(int number, Duration at) {
        int roll = chance.nextInt(100);
        if (roll < 25) {
            return fault(number, at, FaultKind.KILL, one(SERVICES), seconds(0, 5));
        } else if (roll < 41) {
            return fault(number, at, FaultKind.KILL, one(STORES), seconds(0, 3));
        } else if (roll < 51) {
            return fault(number, at, FaultKind.STOP, one(SERVICES), seconds(2, 15));
        } else if (roll < 57) {
            return fault(number, at, FaultKind.STOP, one(CONSUMERS), seconds(15, 25));
        } else if (roll < 64) {
            return fault(number, at, FaultKind.STOP, one(STORES), seconds(2, 10));
        }
        return otherThanProcesses(number, at, roll);
    }

    private Fault otherThanProcesses(int number, Duration at, int roll) {
        if (roll < 69) {
            return fault(number, at, FaultKind.SESSIONS, "postgres", Duration.ZERO);
        } else if (roll < 73) {
            return fault(number, at, FaultKind.CUT, "postgres", Duration.ZERO);
        } else if (roll < 77) {
            return fault(number, at, FaultKind.CUT, one(INGEST), Duration.ZERO);
        } else if (roll < 81) {
            return fault(number, at, FaultKind.HOLD, "postgres", seconds(1, 8));
        } else if (roll < 84) {
            return fault(number, at, FaultKind.HANG_UP, "senders", Duration.ZERO);
        } else if (roll < 93) {
            FaultKind[] moods = {FaultKind.RECEIVER_ERRORS, FaultKind.RECEIVER_SLOW, FaultKind.RECEIVER_CLOSES};
            return fault(number, at, moods[chance.nextInt(moods.length)], "receiver", seconds(5, 15));
        }
        String target = one(SERVICES);
        long ahead = target.startsWith("detection") ? DETECTION_AHEAD_MINUTES : THREE_DAYS_MINUTES;
        Duration shift = Duration.ofMinutes(chance.nextLong(-THREE_DAYS_MINUTES, ahead));
        return new Fault(number, at, FaultKind.CLOCK, target, seconds(3, 10), shift);
    }

    private static Fault fault(int number, Duration at, FaultKind kind, String target, Duration lasting) {
        return new Fault(number, at, kind, target, lasting, Duration.ZERO);
    }

    private String one(List<String> names) {
        return names.get(chance.nextInt(names.size()));
    }

    private Duration seconds(int from, int to) {
        return Duration.ofMillis(chance.nextLong(from * 1000L, to * 1000L + 1));
    }
}
