/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.time.LocalDate;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.jspecify.annotations.Nullable;

/** What a row says on the day of its export, in our words. */
sealed interface Reading {

    /** The product will be, is or was short in the period. */
    record Announced(
            NotificationKind kind,
            LocalDate start,
            @Nullable LocalDate end,
            Cause cause) implements Reading {}

    /**
     * The announcement is off.
     *
     * @param announced what was announced; null = the row does not say it in a form that could be announced
     * @param otherwise why the row cannot be used if nothing was announced before
     */
    record TakenBack(@Nullable Announced announced, String otherwise) implements Reading {}

    /** Nothing that can be used. */
    record Unusable(String reason, @Nullable String detail) implements Reading {}
}
