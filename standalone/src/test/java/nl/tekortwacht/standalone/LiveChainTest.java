/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.audit.verification.Verification;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.record.HolderRecord;
import nl.tekortwacht.contracts.record.WholesalerRecord;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import nl.tekortwacht.detection.overview.Overview;
import nl.tekortwacht.simulator.SimulatedCountry;
import nl.tekortwacht.standalone.audit.OpenAuditLog;
import nl.tekortwacht.standalone.chaos.check.FoundRows;
import nl.tekortwacht.standalone.demo.DemoOptions;
import nl.tekortwacht.standalone.replay.Prospects;
import nl.tekortwacht.standalone.replay.Replay;
import nl.tekortwacht.standalone.replay.ReplayInput;
import nl.tekortwacht.standalone.replay.ReplayResult;
import nl.tekortwacht.standalone.running.RunningStandalone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The live chain and the replay of files give the same shortages, findings and late notices, whatever the order in which
 * the same report lines come in.
 */
class LiveChainTest {

    private static final long SEED = 11;
    private static final int PRODUCTS = 40;
    private static final int PHARMACIES = 40;
    private static final int LINES_PER_REQUEST = 5_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void findsWhatAReplayOfTheSameLinesFinds() throws Exception {
        findsTheSameIn(6_000);
    }

    @Test
    @Tag("slow")
    @Timeout(1800)
    void findsWhatAReplayOfTheSameHundredThousandLinesFinds() throws Exception {
        findsTheSameIn(100_000);
    }

    private void findsTheSameIn(int lines) throws Exception {
        SimulatedCountry country = SimulatedCountry.create(DemoOptions.country(SEED, PRODUCTS, PHARMACIES));
        List<Report> reports = new ArrayList<>();
        LocalDate lastDay = country.nextDate();
        while (reports.size() < lines) {
            lastDay = country.nextDate();
            reports.addAll(country.nextDay().reports());
        }
        Instant asOf = DemoOptions.closeOf(lastDay.plusDays(1));
        ReplayResult replayed = replay(country, reports, asOf);

        try (RunningStandalone system = RunningStandalone.start(folder.resolve("data"), asOf)) {
            system.post(
                    "/v1/registry", country.registry().stream().map(Json::text).toList());
            send(system, Shuffle.of(reports, SEED));
            system.awaitIdle();
            system.closeDays();
            system.awaitIdle();

            assertThat(system.number("select count(*) from detection.reports"))
                    .as("reports detected")
                    .isEqualTo(system.number("select count(*) from ingest.reports where safe"))
                    .isEqualTo(replayed.counts().accepted());
            assertThat(FoundRows.shortages(system::rows))
                    .as("shortages, seed %s", SEED)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(FoundRows.shortages(replayed.findings()));
            assertThat(FoundRows.safetyStock(system::rows))
                    .as("safety stock, seed %s", SEED)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(FoundRows.safetyStock(replayed.findings()));
            assertThat(FoundRows.lateNotices(system::rows))
                    .as("late notices, seed %s", SEED)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(FoundRows.lateNotices(replayed.findings()));
            system.look();
            meansTheSame(system, replayed);
            canProveWhatWasDone(system, 1 + Math.ceilDiv(reports.size(), LINES_PER_REQUEST));
        }
    }

    private static void canProveWhatWasDone(RunningStandalone system, int requests) throws Exception {
        try (OpenAuditLog log = OpenAuditLog.open(system.auditPlace(), system.clock())) {
            Verification verification =
                    log.verifier(Period.ofYears(7)).all().toFuture().get();

            assertThat(verification.breach()).isNull();
            assertThat(verification.rows()).isGreaterThanOrEqualTo(requests);
            assertThat(verification.anchors()).isPositive();
        }
        assertThat(system.number("select count(*) from audit.events where receipt is not null and action like 'POST %'"
                        + " and actor_kind = 'MACHINE' and digest is not null and result = 'DONE'"))
                .isEqualTo(requests);
    }

    private static void meansTheSame(RunningStandalone system, ReplayResult replayed) throws SQLException {
        Prospects prospects = replayed.prospects();
        Overview overview = replayed.overview();
        assertThat(prospects.assessments()).isNotEmpty();
        assertSame(system, "assessments where known_to is null", Assessment.class, prospects.assessments());
        assertSame(system, "warnings where known_to is null", AtRisk.class, prospects.warnings());
        assertSame(
                system,
                "statistics where known_to is null",
                StatisticsRow.class,
                overview.statistics().rows());
        String ofToday = " where known_from = (select max(known_from) from detection.overviews)";
        assertSame(system, "group_markets" + ofToday, GroupMarket.class, overview.market());
        assertSame(system, "holder_records" + ofToday, HolderRecord.class, overview.holders());
        assertSame(system, "wholesaler_records" + ofToday, WholesalerRecord.class, overview.wholesalers());
    }

    private static <T> void assertSame(RunningStandalone system, String from, Class<T> type, List<T> expected)
            throws SQLException {
        assertThat(system.rows("select body::text from detection." + from).stream()
                        .map(row -> Json.read(row.getFirst(), type)))
                .as("%s, seed %s", from, SEED)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private ReplayResult replay(SimulatedCountry country, List<Report> reports, Instant asOf) throws Exception {
        Path registryFile = write("registry.ndjson", country.registry());
        Path reportsFile = write("reports.ndjson", reports);
        return Replay.run(new ReplayInput(
                registryFile, reportsFile, RulesYaml.defaults(), asOf, Clock.fixed(asOf, ZoneOffset.UTC)));
    }

    private Path write(String name, List<?> lines) throws Exception {
        return Files.write(folder.resolve(name), lines.stream().map(Json::text).toList());
    }

    private static void send(RunningStandalone system, List<Report> reports) throws Exception {
        long accepted = 0;
        for (int from = 0; from < reports.size(); from += LINES_PER_REQUEST) {
            List<Report> some = reports.subList(from, Math.min(from + LINES_PER_REQUEST, reports.size()));
            JsonNode answer =
                    system.post("/v1/reports", some.stream().map(Json::text).toList());
            accepted += answer.path("accepted").asLong();
            assertThat(answer.path("lines").asLong()).as("%s", answer).isEqualTo(some.size());
        }
        assertThat(accepted).as("accepted of %s, seed %s", reports.size(), SEED).isPositive();
    }
}
