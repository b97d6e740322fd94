/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Routes that cannot be used, with all that is wrong. */
public final class BadRoutesException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<RouteFault> faults;

    /** These faults, at least one. */
    public BadRoutesException(List<RouteFault> faults) {
        super(faults.stream().map(RouteFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong, in the order of the lines. */
    public List<RouteFault> faults() {
        return faults;
    }
}
