/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.fault;

import java.time.Duration;

/**
 * A fault as it is planned.
 *
 * @param number from 1
 * @param at since the beginning of the faults
 * @param kind what goes wrong
 * @param target the part that it happens to
 * @param lasting until it ends
 * @param shift how much a clock jumps; zero for other kinds
 */
public record Fault(int number, Duration at, FaultKind kind, String target, Duration lasting, Duration shift) {

    /** When it ends, since the beginning of the faults. */
    public Duration end() {
        return at.plus(lasting);
    }
}
