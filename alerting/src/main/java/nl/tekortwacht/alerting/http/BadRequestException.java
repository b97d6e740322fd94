/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import java.io.Serial;
import java.util.List;
import nl.tekortwacht.contracts.report.Fault;

/** A request that cannot be read, with everything that is wrong. */
final class BadRequestException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    BadRequestException(List<Fault> faults) {
        super("bad request: " + faults);
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
