/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

import java.util.List;

/** Reads routes from text. */
public interface RoutesReader {

    /**
     * Reads and checks the text.
     *
     * @throws BadRoutesException if it cannot be used, with everything that is wrong
     */
    Reading read(String text) throws BadRoutesException;

    /**
     * Routes that can be used.
     *
     * @param warnings what may not be meant
     */
    record Reading(Routes routes, List<RouteFault> warnings) {}
}
