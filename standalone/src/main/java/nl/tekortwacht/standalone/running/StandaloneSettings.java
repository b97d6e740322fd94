/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.running;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import nl.tekortwacht.standalone.embedded.Durability;

/**
 * How the whole system is started in one process.
 *
 * @param binaries where the programs of PostgreSQL are unpacked
 * @param port the HTTP port on 127.0.0.1; 0 = a free one
 * @param durability what an acknowledged report survives
 * @param clock what time it is, for every part
 * @param demo what the demo adds, by the names of the parts; nothing = not a demo
 * @param properties more properties of the application, by name; these win from all others
 */
public record StandaloneSettings(
        Path binaries,
        int port,
        Durability durability,
        Clock clock,
        Map<String, Object> demo,
        Map<String, String> properties) {

    /** Copies the maps. */
    public StandaloneSettings {
        demo = Map.copyOf(demo);
        properties = Map.copyOf(properties);
    }
}
