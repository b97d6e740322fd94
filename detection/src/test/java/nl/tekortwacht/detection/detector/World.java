/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.detection.store.OutgoingEvent;

/** The stores around a detector, in memory or in PostgreSQL, and a view of all that they hold. */
interface World {

    DetectorPorts ports();

    RegistryLines lines();

    MeterRegistry meters();

    /** Adds lines to the registry. */
    void register(List<? extends RegistryLine> lines);

    /** Everything that findings, days and states hold, as sorted lines of text; not events, revisions and positions. */
    List<String> contents();

    /** All events, in order. */
    List<OutgoingEvent> events();

    /** What became of the records up to the positions, as kept with them. */
    BatchCount countedWithPositions();

    /** What could not be read. */
    long unreadable();

    /** Ends it. */
    default void close() {}
}
