/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class PostgresGroupWatchTest implements GroupWatchContract {

    private static final Duration SOON = Duration.ofSeconds(30);

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
    void twoProcessesThatLookAtOnceSayEachThingOnce() {
        SmallCountry country = new SmallCountry(SEED, 30, 30);
        World world = world();
        world.register(GroupWatchContract.registry(country));
        Instant now = GroupWatchContract.evening(25);
        Detection one = Run.detection(world, world.ports(), now);
        Detection other = Run.detection(world, world.ports(), now);
        Run.take(one, Run.arrivals(GroupWatchContract.receivedUpTo(country, now), 0));
        Run.sweep(one);

        Mono.zip(
                        one.groupWatch().look().subscribeOn(Schedulers.boundedElastic()),
                        other.groupWatch().look().subscribeOn(Schedulers.boundedElastic()))
                .block(SOON);
        Run.look(one);

        assertThat(GroupWatchContract.prospects(world, country).values())
                .containsExactlyInAnyOrderElementsOf(GroupWatchContract.byTheRules(country, now))
                .isNotEmpty();
        assertThat(GroupWatchContract.prospectEvents(world).stream().map(FindingEvent::findingId))
                .doesNotHaveDuplicates();
    }
}
