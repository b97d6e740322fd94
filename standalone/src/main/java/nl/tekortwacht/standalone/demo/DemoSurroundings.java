/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import nl.tekortwacht.standalone.flow.FlowMeter;

/**
 * What the demo drives.
 *
 * @param baseUrl where the system answers
 * @param authorization for each request to it
 * @param clock the clock of all its parts
 * @param flow how far its reports are
 * @param sweep lets the days up to the clock's close, and returns when that is done
 * @param webhooks the pharmacy's own system
 * @param memoryFile where the demo remembers how far it is
 */
public record DemoSurroundings(
        URI baseUrl,
        Supplier<String> authorization,
        DemoClock clock,
        FlowMeter flow,
        Runnable sweep,
        WebhookReceiver webhooks,
        Path memoryFile) {}
