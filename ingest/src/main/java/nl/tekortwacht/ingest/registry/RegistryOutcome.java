/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.registry;

import java.util.List;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Fault;

/** What became of one registry line; every line has exactly one. */
public sealed interface RegistryOutcome {

    /** The line's number in what was sent, from 1. */
    long line();

    /** It says something new. */
    record Added(long line, RegistryLine added) implements RegistryOutcome {}

    /** It says again what the registry says already, so that adding it would change no answer. */
    record AlreadyThere(long line) implements RegistryOutcome {}

    /**
     * It is not taken.
     *
     * @param faults every fault of the line, at least one, in the order of the fields
     */
    record Refused(long line, List<Fault> faults) implements RegistryOutcome {

        /** The fault that counts where only one can be named. */
        public Fault first() {
            return faults.getFirst();
        }
    }
}
