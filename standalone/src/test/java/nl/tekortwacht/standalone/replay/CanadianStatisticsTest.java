/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.statistics.NotificationCounts;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.ingest.imports.ImportWriter;
import nl.tekortwacht.ingest.imports.Importers;
import nl.tekortwacht.standalone.SharedData;
import nl.tekortwacht.standalone.replay.CanadianCounts.Length;
import nl.tekortwacht.standalone.replay.CanadianCounts.RawShortage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The known counts of the real Canadian series, read from the raw exports by other code, against the statistics. */
@Tag("slow")
class CanadianStatisticsTest {

    private static final Clock LATER = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate LAST = LocalDate.parse("2018-02-28");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static @Nullable List<RawShortage> once;

    @TempDir
    private Path folder;

    @Test
    void everyResolvedShortageSentAsALineIsCountedByItsLengthOrRefused() throws IOException {
        List<RawShortage> resolved = exports().stream()
                .filter(raw -> raw.status().equals("resolved"))
                .toList();
        Map<Length, Long> raw = CanadianCounts.byLength(resolved);
        write(resolved);

        ReplayResult result = replay();
        NotificationCounts counted = counts(result);

        System.out.println("Canada, resolved shortages in the raw exports: " + raw + "; counted: "
                + counted.overLongEnough() + " of 14 days or more, " + counted.overTooShort() + " of 1 to 13 days, "
                + result.refused().size() + " lines refused");
        assertThat(raw)
                .containsEntry(Length.FOURTEEN_DAYS_OR_MORE, 1_874L)
                .containsEntry(Length.ONE_TO_THIRTEEN_DAYS, 263L)
                .containsEntry(Length.NO_DAY, 51L)
                .containsEntry(Length.END_BEFORE_START, 5L);
        assertThat(counted.overLongEnough()).isEqualTo(raw.get(Length.FOURTEEN_DAYS_OR_MORE));
        assertThat(counted.overTooShort()).isEqualTo(raw.get(Length.ONE_TO_THIRTEEN_DAYS));
        // A period without a day is refused as well: an end must be after its start.
        assertThat(result.refused()).hasSize(51 + 5).allSatisfy(refused -> assertThat(refused.field())
                .isEqualTo("end"));
    }

    @Test
    void theImportedStreamGivesTheCountsOfTheRawExports() throws IOException {
        Path exports = SharedData.file(CanadianCounts.SERIES);
        ImportWriter.write(Importers.ofFormat("ca-exports").orElseThrow(), exports, folder);
        Set<String> leftOut = leftOut();
        Map<Length, Long> raw = CanadianCounts.byLength(exports().stream()
                .filter(shortage -> !leftOut.contains(shortage.id()))
                .toList());

        NotificationCounts counted = counts(replay());
        long discontinued = discontinuationsInEffect();

        System.out.println("Canada, imported: raw " + raw + ", not reportable " + leftOut.size() + ", discontinuations "
                + discontinued + "; counted: " + counted);
        assertThat(counted.longEnough()).isEqualTo(raw.get(Length.FOURTEEN_DAYS_OR_MORE));
        assertThat(counted.tooShort()).isEqualTo(raw.get(Length.ONE_TO_THIRTEEN_DAYS));
        assertThat(counted.open()).isEqualTo(raw.getOrDefault(Length.END_UNKNOWN, 0L) + discontinued);
    }

    /** The raw exports, which take some seconds and are the same for both tests. */
    private static List<RawShortage> exports() throws IOException {
        List<RawShortage> read = once;
        if (read == null) {
            read = CanadianCounts.read(SharedData.file(CanadianCounts.SERIES));
            once = read;
        }
        return read;
    }

    /** Reports that the importer says it left out for what the row lacks, and of which nothing was reported at all. */
    private Set<String> leftOut() throws IOException {
        Set<String> leftOut = new TreeSet<>();
        for (JsonNode row : lines("unusable.ndjson")) {
            if (row.get("treatment").asString().equals("UNUSABLE")
                    && !row.get("reason").asString().startsWith("resolved")) {
                leftOut.add(row.get("raw").asString().split(",", 2)[0]);
            }
        }
        for (JsonNode report : lines("reports.ndjson")) {
            leftOut.remove(report.get("reportId").asString().split("\\.", 2)[0]);
        }
        return leftOut;
    }

    private long discontinuationsInEffect() throws IOException {
        Set<String> inEffect = new HashSet<>();
        Set<String> out = new HashSet<>();
        for (JsonNode report : lines("reports.ndjson")) {
            String reporter = report.get("reporter").asString();
            String type = report.get("type").asString();
            if (type.equals("retraction")) {
                out.add(reporter + report.get("retracts").asString());
                continue;
            }
            if (!report.get("replaces").isNull()) {
                out.add(reporter + report.get("replaces").asString());
            }
            if (report.get("kind").asString().equals("CESSATION")) {
                inEffect.add(reporter + report.get("reportId").asString());
            }
        }
        inEffect.removeAll(out);
        return inEffect.size();
    }

    private List<JsonNode> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .map(MAPPER::readTree)
                .toList();
    }

    /** One company that holds every product, so that every row becomes a line. */
    private void write(List<RawShortage> shortages) throws IOException {
        Map<String, String> registry = new TreeMap<>();
        List<String> reports = new ArrayList<>();
        for (RawShortage raw : shortages) {
            String product = "DIN:" + (raw.din().isEmpty() ? "99999999" : raw.din());
            registry.put(product, "{\"type\":\"product\",\"product\":\"%s\",\"mah\":\"mah:all\"}".formatted(product));
            reports.add(("{\"type\":\"notification\",\"reportId\":\"%s\",\"reporter\":\"mah:all\","
                            + "\"product\":\"%s\",\"receivedAt\":\"%sT12:00:00Z\",\"kind\":\"INTERRUPTION\","
                            + "\"start\":\"%s\",\"end\":\"%s\",\"cause\":\"OTHER\"}")
                    .formatted(raw.id(), product, raw.lastExport(), raw.start(), raw.end()));
        }
        Files.write(folder.resolve("registry.ndjson"), registry.values());
        Files.write(folder.resolve("reports.ndjson"), reports);
    }

    private ReplayResult replay() throws IOException {
        return Replay.run(new ReplayInput(
                folder.resolve("registry.ndjson"),
                folder.resolve("reports.ndjson"),
                RulesYaml.defaults(),
                BusinessDays.endOf(LAST),
                LATER));
    }

    private static NotificationCounts counts(ReplayResult result) {
        return result.overview().statistics().rows().getFirst().meldpunt();
    }
}
