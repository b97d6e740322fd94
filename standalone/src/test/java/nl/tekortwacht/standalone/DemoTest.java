/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.simulator.country.SimulationOptions;
import nl.tekortwacht.standalone.demo.DemoConsole;
import nl.tekortwacht.standalone.demo.DemoDriver;
import nl.tekortwacht.standalone.demo.DemoMemory;
import nl.tekortwacht.standalone.demo.DemoOptions;
import nl.tekortwacht.standalone.demo.ReceivedWebhook;
import nl.tekortwacht.standalone.running.RunningStandalone;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A small country from its first report to the mail in the pharmacy's mailbox, and over a restart. */
class DemoTest {

    private static final long SEED = 3;
    private static final int PRODUCTS = 20;
    private static final int PHARMACIES = 30;
    private static final int HISTORY_DAYS = 90;
    private static final int LIVE_DAYS = 12;

    @TempDir
    Path folder;

    private final StringWriter told = new StringWriter();

    @Test
    @Timeout(600)
    void showsShortagesAndBreachesAndTellsThePharmacyAndGoesOnAfterARestart() throws Exception {
        DemoOptions options = options();
        Path memoryFile = folder.resolve("demo.json");
        LocalDate lastDay = options.lastDayOfHistory().plusDays(LIVE_DAYS);
        int port;
        try (RunningStandalone system = start(options.lastDayOfHistory())) {
            port = system.baseUrl().getPort();
            live(system, options, fresh(options), memoryFile);

            assertThat(system.isJudgedThrough(lastDay)).isTrue();
            shortagesAreConfirmed(system);
            thePharmacyIsTold(system);
            everyReportIsAccountedFor(system);
        }
        nothingIsLeftRunning(port);
        DemoMemory remembered = DemoMemory.read(memoryFile).orElseThrow();
        assertThat(remembered.lastDay()).isEqualTo(lastDay);

        try (RunningStandalone system = start(lastDay);
                DemoDriver driver = new DemoDriver(options, remembered, system.surroundings(memoryFile), console())) {
            long before = system.number("select count(*) from detection.reports");
            driver.loadHistory();
            driver.liveDay();
            assertThat(system.get("/v1/summary").path("today").asString())
                    .isEqualTo(lastDay.plusDays(1).toString());
            assertThat(system.number("select count(*) from detection.reports")).isGreaterThan(before);
        }
    }

    private void live(RunningStandalone system, DemoOptions options, DemoMemory memory, Path memoryFile)
            throws IOException, InterruptedException {
        try (DemoDriver driver = new DemoDriver(options, memory, system.surroundings(memoryFile), console())) {
            driver.loadHistory();
            driver.subscribePharmacy();
            for (int day = 0; day < LIVE_DAYS; day++) {
                driver.liveDay();
            }
        }
    }

    private void shortagesAreConfirmed(RunningStandalone system) throws IOException, InterruptedException {
        JsonNode summary = system.get("/v1/summary");
        assertThat(summary.path("shortages").path("CONFIRMED").asLong())
                .as("confirmed shortages with seed %s in %s", SEED, summary)
                .isPositive();
        assertThat(summary.path("runningBreaches").asLong())
                .as("breaches in %s", summary)
                .isPositive();
        assertThat(told.toString()).contains("Time to the first confirmed shortage");
    }

    private void thePharmacyIsTold(RunningStandalone system) throws IOException, InterruptedException {
        Awaitility.await("mail and webhook with seed " + SEED)
                .atMost(Duration.ofSeconds(30))
                .until(() -> system.mailbox().mails().stream()
                                .anyMatch(mail -> mail.to().contains("balie@demo-apotheek.example"))
                        && system.webhooks().received() > 0);
        assertThat(system.webhooks().messages()).allMatch(ReceivedWebhook::isSignatureValid);
        assertThat(system.get("/demo/webhook-receiver").path("received").asLong())
                .isPositive();
        assertThat(system.get("/demo").path("mails").asLong()).isPositive();
        var page = system.fetch("/demo/mailbox", "text/html");
        assertThat(page.body()).contains("balie@demo-apotheek.example");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src 'unsafe-inline'");
    }

    private static void everyReportIsAccountedFor(RunningStandalone system) throws Exception {
        assertThat(system.number("select count(*) from detection.reports"))
                .isEqualTo(system.number("select count(*) from ingest.reports where safe"))
                .isEqualTo(system.number("select count(*) from ingest.reports"));
    }

    private void nothingIsLeftRunning(int port) {
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        assertThatThrownBy(() -> new Socket(InetAddress.ofLiteral("127.0.0.1"), port).close())
                .isInstanceOf(ConnectException.class);
    }

    private RunningStandalone start(LocalDate lastClosedDay) {
        return RunningStandalone.start(folder.resolve("data"), DemoOptions.closeOf(lastClosedDay));
    }

    private DemoConsole console() {
        return new DemoConsole(new PrintWriter(told), false);
    }

    /** More failures than usual, so that a small country has some. */
    private static DemoOptions options() {
        SimulationOptions usual = DemoOptions.country(SEED, PRODUCTS, PHARMACIES);
        SimulationOptions country = new SimulationOptions(
                SEED,
                usual.firstDay(),
                PRODUCTS,
                usual.fullLineWholesalers(),
                usual.otherWholesalers(),
                PHARMACIES,
                usual.pharmaciesPerProduct(),
                usual.stockReportEveryDays(),
                usual.noise(),
                2);
        return new DemoOptions(country, HISTORY_DAYS, Duration.ZERO);
    }

    private static DemoMemory fresh(DemoOptions options) {
        return new DemoMemory(SEED, PRODUCTS, PHARMACIES, options.country().firstDay(), HISTORY_DAYS, null, List.of());
    }
}
