/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import nl.tekortwacht.contracts.report.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A line that was not taken, as a replay lists it.
 *
 * @param line its number, from 1
 * @param field the first field at fault; null if it is the whole line
 * @param reason what is wrong with it
 */
public record RefusedLine(long line, @Nullable String field, String reason) {

    static RefusedLine of(long line, Fault fault) {
        return new RefusedLine(line, fault.field(), fault.reason());
    }
}
