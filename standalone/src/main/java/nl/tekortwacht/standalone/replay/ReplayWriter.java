/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.detection.overview.Overview;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes what a replay found into a folder: one JSON object per line, and a summary. */
final class ReplayWriter {

    /** Each file holds one type of finding, so none is named in the lines. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface Untyped {}

    /** The norms are in the rules file that was replayed by. */
    @JsonIgnoreProperties("basis")
    private interface WithoutBasis {}

    private static final JsonMapper MAPPER = Json.MAPPER
            .rebuild()
            .addModule(new SimpleModule("lines of findings")
                    .setMixInAnnotation(Finding.class, Untyped.class)
                    .setMixInAnnotation(SafetyStockFinding.class, WithoutBasis.class))
            .build();

    private static final ObjectWriter LINE = MAPPER.writer();

    private ReplayWriter() {}

    /**
     * Writes all files; the folder is made if it is not there.
     *
     * @throws IOException if a file cannot be written
     */
    static void write(ReplayResult result, Duration took, Path folder) throws IOException {
        Files.createDirectories(folder);
        writeLines(folder.resolve("shortages.ndjson"), result.findings().shortages());
        writeLines(folder.resolve("safety-stock.ndjson"), result.findings().safetyStock());
        writeLines(folder.resolve("late-notices.ndjson"), result.findings().lateNotices());
        writeLines(folder.resolve("refused.ndjson"), result.refused());
        if (!result.registryRefused().isEmpty()) {
            writeLines(folder.resolve("registry-refused.ndjson"), result.registryRefused());
        }
        writeOverview(result.overview(), folder);
        writeLines(folder.resolve("assessments.ndjson"), result.prospects().assessments());
        writeLines(folder.resolve("warnings.ndjson"), result.prospects().warnings());
        writeLines(folder.resolve("summary.json"), List.of(summary(result, took)));
    }

    private static void writeOverview(Overview overview, Path folder) throws IOException {
        writeLines(folder.resolve("statistics.json"), List.of(overview.statistics()));
        writeLines(folder.resolve("market.ndjson"), overview.market());
        writeLines(folder.resolve("holder-records.ndjson"), overview.holders());
        writeLines(folder.resolve("wholesaler-records.ndjson"), overview.wholesalers());
    }

    private static void writeLines(Path file, List<?> lines) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (Object line : lines) {
                out.write(LINE.writeValueAsBytes(line));
                out.write('\n');
            }
        }
    }

    private static Map<String, Object> summary(ReplayResult result, Duration took) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("lines", result.counts().lines());
        summary.put("accepted", result.counts().accepted());
        summary.put("duplicate", result.counts().duplicate());
        summary.put("refused", result.counts().refused());
        summary.put("shortages", count(result.findings().shortages(), Shortage::phase, Phase.class));
        summary.put(
                "safetyStock",
                count(result.findings().safetyStock(), SafetyStockFinding::verdict, SafetyStockVerdict.class));
        summary.put("lateNotices", result.findings().lateNotices().size());
        summary.put("seconds", took.toMillis() / 1000.0);
        return summary;
    }

    private static <F, E extends Enum<E>> Map<E, Integer> count(List<F> findings, Function<F, E> by, Class<E> type) {
        Map<E, Integer> counts = new EnumMap<>(type);
        findings.forEach(finding -> counts.merge(by.apply(finding), 1, Integer::sum));
        return counts;
    }
}
