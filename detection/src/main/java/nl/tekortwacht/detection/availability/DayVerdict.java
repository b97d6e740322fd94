/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.availability;

/** Whether a product could be had on a day, in the words of the rules. */
public enum DayVerdict {
    /** It could not be had. */
    UNAVAILABLE,
    /** It could be had in places, or by some. */
    LIMITED,
    /** It could be had. */
    AVAILABLE,
    /** There is no evidence. */
    UNKNOWN
}
