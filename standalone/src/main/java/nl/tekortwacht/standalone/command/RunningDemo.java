/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import nl.tekortwacht.detection.detector.DaySweep;
import nl.tekortwacht.standalone.demo.DemoClock;
import nl.tekortwacht.standalone.demo.DemoConsole;
import nl.tekortwacht.standalone.demo.DemoDriver;
import nl.tekortwacht.standalone.demo.DemoMemory;
import nl.tekortwacht.standalone.demo.DemoOptions;
import nl.tekortwacht.standalone.demo.DemoProperties;
import nl.tekortwacht.standalone.demo.DemoSurroundings;
import nl.tekortwacht.standalone.demo.Mailbox;
import nl.tekortwacht.standalone.demo.WebhookReceiver;
import nl.tekortwacht.standalone.embedded.DataFolder;
import nl.tekortwacht.standalone.embedded.Durability;
import nl.tekortwacht.standalone.flow.FlowMeter;
import nl.tekortwacht.standalone.running.StandaloneProcess;
import nl.tekortwacht.standalone.running.StandaloneSettings;
import nl.tekortwacht.standalone.signin.DemoProvider;
import org.jspecify.annotations.Nullable;

/** The demo as a whole: the system, the mailbox and the webhook receiver beside it, and the driver. */
final class RunningDemo implements AutoCloseable {

    private final DemoOptions options;
    private final DemoMemory memory;
    private final DemoConsole console;
    private final RunOptions run;
    private final DataFolder data;
    private final DemoClock clock;
    private final Mailbox mailbox = Mailbox.start();
    private final DemoProvider provider = DemoProvider.start();
    private final WebhookReceiver webhooks = new WebhookReceiver();
    private final StandaloneProcess process;
    private volatile @Nullable DemoDriver driver;

    RunningDemo(DemoOptions options, DemoMemory memory, DataFolder data, RunOptions run, DemoConsole console) {
        this.options = options;
        this.memory = memory;
        this.run = run;
        this.data = data;
        this.console = console;
        this.clock = new DemoClock(DemoOptions.closeOf(lastDay(options, memory)));
        this.process = new StandaloneProcess(data, settings());
    }

    private static LocalDate lastDay(DemoOptions options, DemoMemory memory) {
        LocalDate last = memory.lastDay();
        LocalDate history = options.lastDayOfHistory();
        return last != null && last.isAfter(history) ? last : history;
    }

    private StandaloneSettings settings() {
        Map<String, String> properties = DemoProperties.of(mailbox.port());
        properties.put("tekortwacht.public-url", "http://localhost:" + run.port());
        properties.putAll(provider.settings());
        return new StandaloneSettings(
                run.binaries(data),
                run.port(),
                Durability.PROCESS_END,
                clock,
                Map.of("demoMailbox", mailbox, "demoWebhooks", webhooks),
                properties);
    }

    /** Runs until it is closed. */
    int run() throws IOException, InterruptedException {
        console.tell("Starting PostgreSQL, Kafka and the services …");
        process.start();
        try (FlowMeter flow = new FlowMeter(process.database(), process.kafka());
                DemoDriver demo = new DemoDriver(options, memory, surroundings(flow), console)) {
            driver = demo;
            demo.loadHistory();
            demo.subscribePharmacy();
            DemoAddresses.of(process.baseUrl(), data.path()).forEach(console::tell);
            demo.live();
        }
        return 0;
    }

    private DemoSurroundings surroundings(FlowMeter flow) {
        DaySweep sweep = process.part(DaySweep.class);
        return new DemoSurroundings(
                process.baseUrl(),
                process.issuer()::feed,
                clock,
                flow,
                () -> sweep.sweep().toFuture().join(),
                webhooks,
                run.demoFile(data));
    }

    @Override
    public void close() {
        DemoDriver running = driver;
        if (running != null) {
            running.close();
        }
        process.close();
        mailbox.close();
        provider.close();
    }
}
