/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting;

import nl.tekortwacht.alerting.route.BadRoutesException;
import nl.tekortwacht.alerting.route.Routes;
import nl.tekortwacht.alerting.yaml.RoutesYaml;

/** Routes for tests. */
public final class TestRoutes {

    private static final Routes DEFAULTS = of(RoutesYaml.defaults());

    private TestRoutes() {}

    /** Those that ship. */
    public static Routes defaults() {
        return DEFAULTS;
    }

    /** Those in the lines. */
    public static Routes of(String... lines) {
        try {
            return new RoutesYaml().read(String.join("\n", lines)).routes();
        } catch (BadRoutesException e) {
            throw new AssertionError(e);
        }
    }
}
