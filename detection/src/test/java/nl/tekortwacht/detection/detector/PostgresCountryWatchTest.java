/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class PostgresCountryWatchTest implements CountryWatchContract {

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
}
