/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Small worlds, judged by this implementation and by one written independently from the text of the rules. */
class ConformanceTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "world {0}")
    @ValueSource(ints = {9001, 9003, 9005, 9007, 9008, 9011, 9012, 9020, 9021, 9022})
    void bothImplementationsFindTheSame(int world) throws IOException {
        unzip("/conformance/world-" + world + ".zip");
        String asOf = Files.readString(folder.resolve("as-of.txt")).strip();
        Path out = folder.resolve("out");
        Stream<String> arguments = Stream.of(
                "--registry", folder.resolve("registry.ndjson").toString(),
                "--reports", folder.resolve("reports.ndjson").toString(),
                "--out", out.toString());

        int exit = new CommandLine(new ReplayCommand())
                .execute(Stream.concat(arguments, asOf.isEmpty() ? Stream.of() : Stream.of("--as-of", asOf))
                        .toArray(String[]::new));

        assertThat(exit).isZero();
        for (String file : List.of("shortages.ndjson", "safety-stock.ndjson", "late-notices.ndjson")) {
            assertThat(lines(out.resolve(file))).as(file).isEqualTo(lines(expected(file)));
        }
        assertThat(lines(out.resolve("refused.ndjson")).stream().map(ConformanceTest::withoutReason))
                .isEqualTo(lines(expected("refused.ndjson")).stream()
                        .map(ConformanceTest::withoutReason)
                        .toList());
        assertThat(withoutSeconds(lines(out.resolve("summary.json")).getFirst()))
                .isEqualTo(withoutSeconds(lines(expected("summary.json")).getFirst()));
    }

    private Path expected(String file) {
        return folder.resolve("expected").resolve(file);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(MAPPER::readTree)
                .map(ConformanceTest::byValue)
                .toList();
    }

    /** Numbers count by value, 600 being 600.000. */
    private static JsonNode byValue(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> object.set(name, byValue(object.get(name))));
            return object;
        }
        return node.isNumber()
                ? MAPPER.getNodeFactory()
                        .stringNode(node.decimalValue().stripTrailingZeros().toPlainString())
                : node;
    }

    private static JsonNode withoutReason(JsonNode line) {
        ((ObjectNode) line).remove("reason");
        return line;
    }

    private static JsonNode withoutSeconds(JsonNode summary) {
        ObjectNode object = (ObjectNode) summary;
        object.remove("seconds");
        // A count that is zero may be left out.
        for (String counts : List.of("shortages", "safetyStock")) {
            ((ObjectNode) object.get(counts)).removeIf(count -> count.asString().equals("0"));
        }
        return object;
    }

    private void unzip(String resource) {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
