/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Watches for the first confirmed shortage that the API shows, and tells how long that took. */
final class FirstConfirmed {

    private final long began = System.nanoTime();
    private final DemoClient client;
    private final DemoConsole console;
    private boolean isSeen;

    /** Watches only a demo that begins; in one that goes on there are some already. */
    FirstConfirmed(DemoClient client, DemoConsole console, boolean isFresh) {
        this.client = client;
        this.console = console;
        this.isSeen = !isFresh;
    }

    void look() throws IOException, InterruptedException {
        if (isSeen) {
            return;
        }
        Optional<JsonNode> summary = client.summary();
        if (summary.isPresent()
                && summary.get().path("shortages").path("CONFIRMED").asLong() > 0) {
            isSeen = true;
            console.tell(String.format(
                    Locale.ROOT,
                    "Time to the first confirmed shortage: %.1f s after the first report.",
                    (System.nanoTime() - began) / 1e9));
        }
    }
}
