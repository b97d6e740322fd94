/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.detection.overview.Overview;
import nl.tekortwacht.detection.store.NumberedLine;
import nl.tekortwacht.detection.store.OutgoingEvent;
import reactor.core.publisher.Mono;

/** The stores in memory. */
final class MemoryWorld implements World {

    private final MemoryStores stores = new MemoryStores();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final DetectorPorts ports = new DetectorPorts(
            stores,
            stores.log,
            stores.timelines,
            stores.outlook,
            stores.overviews,
            stores.outbox,
            new DetectionMeters(meters));
    private final List<NumberedLine> lines = new ArrayList<>();

    @Override
    public DetectorPorts ports() {
        return ports;
    }

    @Override
    public Optional<Overview> overview(LocalDate day) {
        return stores.overviews.of(day);
    }

    @Override
    public RegistryLines lines() {
        return seq -> Mono.fromSupplier(
                () -> lines.stream().filter(line -> line.seq() > seq).toList());
    }

    @Override
    public MeterRegistry meters() {
        return meters;
    }

    @Override
    public void register(List<? extends RegistryLine> added) {
        added.forEach(line -> lines.add(new NumberedLine(lines.size() + 1L, line)));
    }

    @Override
    public List<String> contents() {
        return stores.timelines.contents();
    }

    @Override
    public List<OutgoingEvent> events() {
        return stores.outbox.all();
    }

    @Override
    public BatchCount countedWithPositions() {
        return stores.log.counted();
    }

    @Override
    public long unreadable() {
        return stores.log.unreadable();
    }
}
