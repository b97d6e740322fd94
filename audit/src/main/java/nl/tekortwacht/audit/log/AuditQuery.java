/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

import java.time.Instant;
import nl.tekortwacht.audit.event.Result;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for; null = any.
 *
 * @param from the first instant
 * @param to the instant before which they were
 * @param actor the whole id
 * @param action the whole action, or its beginning
 * @param object a part of the object
 * @param result how it ended
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String object,
        @Nullable Result result) {}
