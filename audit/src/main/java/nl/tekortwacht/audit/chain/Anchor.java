/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.chain;

import java.time.Instant;

/**
 * How far the chain went at some instant, kept where who can change the log cannot.
 *
 * @param head how far
 * @param at when that was written down
 * @param service which wrote it down
 */
public record Anchor(Head head, Instant at, String service) {}
