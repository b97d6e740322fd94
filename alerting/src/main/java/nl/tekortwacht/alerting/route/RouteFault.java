/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

/**
 * What is wrong with routes.
 *
 * @param line from 1
 * @param field the key, as {@code match.severity}
 */
public record RouteFault(int line, String field, String reason) {

    @Override
    public String toString() {
        return "line " + line + ": " + field + ": " + reason;
    }
}
