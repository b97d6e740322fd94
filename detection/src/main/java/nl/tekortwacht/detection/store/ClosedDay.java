/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import java.time.Instant;
import java.time.LocalDate;

/** A business day, and the instant at which it closed. */
public record ClosedDay(LocalDate day, Instant closedAt) {}
