/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.network;

/** How a receiver answers. */
public enum Mood {
    /** 204. */
    WELL,
    /** 500, or 503 with {@code Retry-After}. */
    ERRORS,
    /** 204 after some seconds, sometimes too late. */
    SLOW,
    /** The connection is closed without an answer, before or after the message was taken. */
    CLOSING
}
