/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.measure;

/**
 * The system and the floor, measured one right after the other on the same work.
 *
 * @param system units a second of the system
 * @param floor units a second of the floor
 */
public record Pair(double system, double floor) {

    /** The system's speed as a part of the floor's; 1 = as fast. */
    double ratio() {
        return system / floor;
    }
}
