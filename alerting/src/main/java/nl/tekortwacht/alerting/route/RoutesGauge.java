/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

/** Shows whether the file of routes can be used. */
public interface RoutesGauge {

    /** Whether the file as it is now is the one in force. */
    void routesValid(boolean valid);
}
