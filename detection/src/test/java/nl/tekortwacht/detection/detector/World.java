/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.detection.overview.Overview;
import nl.tekortwacht.detection.store.OutgoingEvent;

/** The stores around a detector, in memory or in PostgreSQL, and a view of all that they hold. */
interface World {

    DetectorPorts ports();

    RegistryLines lines();

    /** The overview of a day; its statistics are those that stand. */
    Optional<Overview> overview(LocalDate day);

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
