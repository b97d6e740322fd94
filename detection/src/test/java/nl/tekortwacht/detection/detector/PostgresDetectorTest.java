/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.detection.store.OutgoingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class PostgresDetectorTest implements DetectorContract {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final List<World> worlds = new ArrayList<>();

    @Override
    public World world() {
        World world = new PostgresWorld();
        worlds.add(world);
        return world;
    }

    @AfterEach
    void closeWorlds() {
        worlds.forEach(World::close);
    }

    @Test
    void twoProcessesThatSweepAtOnceShareTheProducts() {
        SmallCountry country = new SmallCountry(SEED, 40, 8);
        World alone = world();
        alone.register(country.registry());
        Run.takeAll(Run.detection(alone), country.reports(), 500);
        World shared = world();
        shared.register(country.registry());
        Run.takeAll(Run.detection(shared), country.reports(), 500);

        Run.sweep(Run.detection(alone, alone.ports(), country.wellAfterwards()));
        Detection one = Run.detection(shared, shared.ports(), country.wellAfterwards());
        Detection other = Run.detection(shared, shared.ports(), country.wellAfterwards());
        var swept = requireNonNull(
                Mono.zip(one.daySweep().sweep(), other.daySweep().sweep()).block(SOON));

        assertThat(swept.getT1() + swept.getT2() + Run.sweep(one)).isEqualTo(40);
        assertThat(shared.contents()).isEqualTo(alone.contents());
        assertThat(shared.events()).hasSameSizeAs(alone.events());
    }

    @Test
    void twoProcessesThatTakeTheSameRecordsAtOnceStoreThemOnce() {
        SmallCountry country = new SmallCountry(SEED, 5, 20);
        World world = world();
        world.register(country.registry());
        Detection one = Run.detection(world);
        Detection other = Run.detection(world);
        var arrivals = Run.arrivals(country.reports(), 0);

        var counts = requireNonNull(
                Mono.zip(one.detector().take(arrivals), other.detector().take(arrivals))
                        .block(SOON));

        long stored = counts.getT1().stored() + counts.getT2().stored();
        assertThat(stored).isEqualTo(country.reports().size());
    }

    @Test
    void theSequenceStandsInTheEventThatIsSent() {
        SmallCountry country = new SmallCountry(SEED, 2, 30);
        World world = world();
        world.register(country.registry());
        Run.takeAll(Run.detection(world), country.reports(), 500);

        List<OutgoingEvent> claimed = requireNonNull(world.ports()
                .transactions()
                .inOne(world.ports().outbox().claim(1000))
                .block(SOON));

        assertThat(claimed).isNotEmpty().allSatisfy(event -> assertThat(
                        Json.read(event.body(), FindingEvent.class).sequence())
                .isEqualTo(event.seq()));
    }
}
